import {element} from "../../charts/element.js";
import {emptyStudio, freeName, type Studio, type StudioPerson, studioSchema} from "../../learn/labelLab/hereFile.js";
import {shortText} from "../../report/plainText.js";
import {checkbox} from "../checkbox.js";
import {dispatchInput, type Input, withValue} from "../field.js";
import {text} from "../text.js";

export interface StudioTask {
  /** What is labelled, to be explained before it begins. */
  about: string;

  /** The names of the made-up team. */
  team: readonly string[];

  /** The surface of one person, with what they gave so far. */
  surface: (person: StudioPerson, change: (given: Partial<StudioPerson>) => void) => HTMLElement;
}

/**
 * People label one after another at the same machine: who it is, a screen to hand over so that nobody sees the labels
 * of another, the surface, and who is next. Its value says whose turn it is; null when results may be shown.
 */
export function studio({about, team: names, surface}: StudioTask): Input<Studio> {
  let value = emptyStudio;
  let present: string | null = null; // who has said that they sit here; a reload asks again
  let shown = "";
  const root = withValue<Studio, HTMLElement>(element("div", {class: "label-studio"}), {
    get: () => value,
    set(next) {
      value = studioSchema.catch(emptyStudio).parse(next);
      shown = "";
      draw();
    }
  });
  const change = (next: Partial<Studio>) => {
    value = {...value, ...next};
    draw();
    dispatchInput(root);
  };
  const begin = (turn: number, people = value.people) => {
    present = people[turn].name;
    change({people, turn});
    root.querySelector<HTMLElement>("[tabindex='-1'], button")?.focus();
  };
  const add = (name: string) => {
    const people = [...value.people, {name: freeName(name, value.people), labels: {}, boxes: []}];
    if (value.people.length === 0) begin(0, people);
    else {
      change({people, turn: people.length - 1});
      root.querySelector<HTMLElement>("h3")?.focus();
    }
  };
  const draw = () => {
    const {people, turn} = value;
    const person = turn === null ? undefined : people[turn];
    // While the same person labels, their surface stays, with its place and its focus.
    const state = JSON.stringify([turn, present, people.map(({name}) => name)]);
    if (state === shown) return;
    shown = state;
    const parts =
      person === undefined || turn === null
        ? overview()
        : present === person.name
          ? working(turn, person)
          : handOver(turn, person);
    root.replaceChildren(element("div", {}, ...parts));
  };

  const working = (turn: number, person: StudioPerson) => [
    element("h3", {tabindex: "-1"}, `${shortText(person.name, 40)} labels`),
    surface(person, (given) => {
      const people = value.people.map((each, i) => (i === turn ? {...each, ...given} : each));
      change({people});
    }),
    element(
      "div",
      {class: "lab-actions"},
      press("Done: show the agreement", () => {
        present = null;
        change({turn: null});
        root.querySelector<HTMLElement>("h3")?.focus();
      })
    )
  ];
  const handOver = (turn: number, {name}: StudioPerson) => {
    const who = shortText(name, 40);
    return [
      element("h3", {tabindex: "-1"}, `Hand the machine to ${who}`),
      element("p", {}, "The labels of others stay hidden until this part is done, so that nobody follows anybody."),
      element(
        "div",
        {class: "lab-actions"},
        press(`I am ${who}: begin`, () => begin(turn), true),
        press("Not now", () => change({turn: null}))
      )
    ];
  };
  const overview = () => {
    const {people, team} = value;
    const first = people.length === 0;
    const name = text({
      label: first ? "Your name" : "Name of the next person",
      help: first ? "Any word that tells you from the next person." : undefined
    });
    name.addEventListener("input", (event) => event.stopPropagation());
    const compare = checkbox({
      label: "Compare with a made-up team as well",
      help: `${names.join(", ")}, each with a habit.`,
      value: team
    });
    compare.addEventListener("input", (event) => {
      event.stopPropagation();
      change({team: compare.value});
    });
    const go = people.map((person, i) =>
      press(`Go on as ${shortText(person.name, 40)}`, () => (present === person.name ? begin(i) : change({turn: i})))
    );
    const clear = press("Erase and begin anew", () => {
      // What cannot be taken back takes two presses.
      const sure = "Press again to erase all labels";
      if (clear.textContent !== sure) return void (clear.textContent = sure);
      present = null;
      change({people: [], turn: null});
    });
    clear.classList.add("button-quiet");
    return [
      element(
        "h3",
        {tabindex: "-1"},
        first ? "Label here" : `Labelled by ${people.map((person) => shortText(person.name, 40)).join(", ")}`
      ),
      first && element("p", {}, about),
      name,
      element(
        "div",
        {class: "lab-actions"},
        press(first ? "Begin" : "Hand over to the next person", () => add(name.value), true),
        ...go,
        first ? null : clear
      ),
      first ? null : compare
    ];
  };
  draw();
  return root;
}

function press(words: string, onclick: () => void, primary = false): HTMLButtonElement {
  return element("button", {type: "button", class: primary ? "button button-primary" : "button", onclick}, words);
}
