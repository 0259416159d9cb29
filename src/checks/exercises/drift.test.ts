import {drift} from "./drift.js";
import {tryLesson} from "./tryLesson.js";

tryLesson(drift);
