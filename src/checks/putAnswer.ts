import type {Locator} from "playwright-core";
import type {AnswerType, AnswerTypes, Surface} from "../../components/learn/exercise.js";
import {fillingOf} from "./gapFillings.js";

type Puts = {[T in AnswerType]: (root: Locator, answer: AnswerTypes[T], surface: Surface<T>) => Promise<void>};

/**
 * Gives an answer on the surface of an exercise by its controls, as a learner does who writes no code.
 *
 * @throws {Error} if the controls cannot give it
 */
export async function putAnswer<T extends AnswerType>(
  root: Locator,
  answer: AnswerTypes[T],
  surface: Surface<T>
): Promise<void> {
  await puts[surface.type](root.locator(".exercise-surface"), answer, surface);
}

const puts: Puts = {
  choice: (root, answer) => root.getByRole("radio", {name: answer, exact: true}).check(),
  async choices(root, answer, {options}) {
    for (const name of options) {
      await root.getByRole("checkbox", {name, exact: true}).setChecked(answer.includes(name));
    }
  },
  number: (root, answer) => root.getByRole("spinbutton").fill(String(answer)),
  async order(root, answer) {
    for (const [place, item] of answer.entries()) {
      const items = await root.locator(".order-item").allTextContents();
      for (let at = items.indexOf(item); at > place; at--) {
        await root.getByRole("button", {name: `Move “${item}” up`, exact: true}).click();
      }
    }
  },
  async match(root, answer) {
    for (const [left, label] of Object.entries(answer)) {
      await root.getByLabel(left, {exact: true}).selectOption({label});
    }
  },
  async code(root, answer, {gaps}) {
    const filling = fillingOf(gaps, answer);
    if (filling === undefined) throw new Error(`the gaps cannot be filled to: ${answer}`);
    await root.getByRole("radio", {name: "Fill the gaps", exact: true}).check();
    for (const {name, label, options} of gaps.gaps) {
      const index = options.indexOf(filling.chosen[name]) + 1;
      await root.getByRole("combobox", {name: label, exact: true}).selectOption({index});
    }
  },
  async surface(root, answer) {
    const has = async (part: string) => (await root.locator(part).count()) > 0;
    if (await has(".box-surface")) await drawBoxes(root, answer as Box[]);
    else if (await has(".sketch")) await sketch(root, answer as number[]);
    else throw new Error("no way is known to answer on this surface");
  }
};

type Box = Record<"left" | "top" | "right" | "bottom", number>;

/** Draws boxes with the mouse, in units of the picture, and nothing else. */
async function drawBoxes(root: Locator, boxes: readonly Box[]): Promise<void> {
  await root.getByRole("button", {name: "Remove all"}).click();
  const picture = root.locator(".box-surface");
  await picture.scrollIntoViewIfNeeded();
  const {mouse} = root.page();
  for (const {left, top, right, bottom} of boxes) {
    const [from, to] = await picture.evaluate(
      (svg: SVGSVGElement, corners) => {
        const {x, y, width} = svg.getBoundingClientRect();
        const scale = width / svg.viewBox.baseVal.width;
        return corners.map((corner) => ({x: x + corner.x * scale, y: y + corner.y * scale}));
      },
      [
        {x: left, y: top},
        {x: right, y: bottom}
      ]
    );
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, {steps: 3});
    await mouse.up();
  }
}

/** Sets the points of a line by their sliders, which go from the lowest height to the highest. */
async function sketch(root: Locator, heights: readonly number[]): Promise<void> {
  for (const [i, height] of heights.entries()) {
    const slider = root.locator(".sketch input[type=range]").nth(i);
    const heightAt = async (step: number) => {
      await slider.fill(String(step));
      return Number.parseFloat(((await slider.getAttribute("aria-valuetext")) ?? "").replace("−", "-"));
    };
    const [low, high] = [await heightAt(0), await heightAt(100)];
    await slider.fill(String(Math.round((100 * (height - low)) / (high - low))));
  }
}
