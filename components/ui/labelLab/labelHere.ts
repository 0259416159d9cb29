import {element} from "../../charts/element.js";
import {sceneDrawing, sceneWords} from "../../charts/sceneDrawing.js";
import {boxPictures, pictureReaders} from "../../learn/labelLab/boxPictures.js";
import {boxTeam} from "../../learn/labels/boxTeam.js";
import {hereFile, type Studio} from "../../learn/labelLab/hereFile.js";
import {emailsHere, type HereTask, shortTextHere} from "../../learn/labelLab/hereTask.js";
import {lessonTable} from "../../platform/lessonTable.js";
import type {Input} from "../field.js";
import {boxSurface} from "../labels/boxSurface.js";
import {textLabeller} from "../labels/textLabeller.js";
import {keptInput} from "../learn/keptInput.js";
import {boxResult} from "./boxResult.js";
import {type LabelSource, madeSource} from "./labelSource.js";
import type {Task} from "./labState.js";
import {studio, type StudioTask} from "./studio.js";

/** A place to label in the lab, and what becomes of the labels. */
export interface LabelHere {
  studio: Input<Studio>;

  /** The labels given so far; null while somebody labels, where nobody has, or for boxes. */
  source(): LabelSource | null;

  /** The result of boxes; null for texts, while somebody draws, or with fewer than two people. */
  boxes(width: number): HTMLElement | null;
}

/** Opens the place for a task; what is given there is kept over reloads. */
export async function labelHere(task: Task): Promise<LabelHere> {
  if (task === "triangles") {
    const place = kept(studio(boxTask), task, "Boxes round triangles, in the label lab");
    return {studio: place, source: () => null, boxes: (width) => resultOfBoxes(place.value, width)};
  }
  const texts = task === "emails" ? emailsHere(await lessonTable("lessons/emails")) : shortTextHere(task);
  const place = kept(studio(textTask(texts)), task, `Labels of people: ${texts.question}`);
  return {
    studio: place,
    source() {
      const file = place.value.turn === null ? hereFile(texts, place.value) : null;
      return file === null ? null : madeSource(file, "nominal");
    },
    boxes: () => null
  };
}

function kept(place: Input<Studio>, task: Task, title: string): Input<Studio> {
  return keptInput(place, {id: `here-${task}`, title});
}

function resultOfBoxes(value: Studio, width: number): HTMLElement | null {
  const readers = pictureReaders(value);
  const drawn = value.people.some(({boxes}) => boxes.some((own) => own.length > 0));
  return value.turn === null && drawn && readers.length > 1 ? boxResult(readers, width) : null;
}

function textTask({question, labels, items, team}: HereTask): StudioTask {
  const again = items.filter(({id, of}) => id !== of).length;
  return {
    about: `${items.length} texts to label; ${again} of them come twice, to see how far you agree with yourself. There may be no right answer.`,
    team: team.annotators,
    surface(person, change) {
      const surface = textLabeller({label: question, items, labels, value: person.labels});
      surface.addEventListener("input", (event) => {
        event.stopPropagation();
        change({labels: surface.value});
      });
      return surface;
    }
  };
}

const boxTask: StudioTask = {
  about: `Two pictures, one instruction: draw a box around the triangles. With the pointer or the keyboard.`,
  team: boxTeam.map(({name}) => name),
  surface(person, change) {
    const given = boxPictures.map((_, p) => person.boxes[p] ?? []);
    const surfaces = boxPictures.map((scene, p) => {
      const surface = boxSurface({
        label: `Picture ${p + 1} of ${boxPictures.length}: draw a box around the triangles`,
        description: sceneWords(scene),
        drawing: sceneDrawing(scene),
        width: scene.width,
        height: scene.height,
        value: given[p]
      });
      surface.addEventListener("input", (event) => {
        event.stopPropagation();
        given[p] = surface.value;
        change({boxes: [...given]});
      });
      return surface;
    });
    return element("div", {}, ...surfaces);
  }
};
