import {drift} from "./drift.js";
import {exploreData} from "./exploreData.js";
import {labelConsistency} from "./labelConsistency.js";
import type {LessonExercises} from "./lessonExercises.js";

/** Every lesson that has exercises. */
export const lessons: readonly LessonExercises[] = [exploreData, labelConsistency, drift];
