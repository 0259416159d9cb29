import {type Child, element} from "../../charts/element.js";
import {formatWait} from "../../learn/cards/formatWait.js";
import type {FlashCard} from "../../learn/cards/deck.js";
import {type CardGrade, grades} from "../../learn/cards/reviewCard.js";

export interface CardViewOptions {
  card: FlashCard;

  /** For each grade, the milliseconds until the card would come back. */
  intervals: Record<CardGrade, number>;

  /** The address of the place where it was taught. */
  href: string;
  onGrade: (grade: CardGrade) => void;
}

export interface CardView {
  root: HTMLElement;
  readonly answerShown: boolean;
  showAnswer(): void;
}

const words: Record<CardGrade, string> = {again: "Again", hard: "Hard", good: "Good", easy: "Easy"};

/** One card: its front, and on request its answer with a button for each grade. Keys 1 to 4 and space work inside. */
export function cardView({card, intervals, href, onGrade}: CardViewOptions): CardView {
  const answer = element("div", {class: "card-answer", tabindex: "-1", hidden: true}, ...answerContent(card, href));
  const show = element("button", {type: "button", class: "button button-primary"}, "Show the answer");
  const rate = element(
    "div",
    {class: "card-grades", role: "group", "aria-label": "How well did you know it?", hidden: true},
    ...grades.map((grade, i) =>
      element(
        "button",
        {type: "button", class: "button", "data-grade": grade, onclick: () => onGrade(grade)},
        element("span", {class: "card-key", "aria-hidden": "true"}, i + 1),
        element("span", {}, words[grade]),
        element("span", {class: "card-interval"}, formatWait(intervals[grade]))
      )
    )
  );
  const front = element("p", {class: "card-front", tabindex: "-1"}, card.front);
  const root = element(
    "div",
    {class: "card", role: "group", "aria-label": "Flash card"},
    element("p", {class: "card-kind"}, card.kind),
    front,
    answer,
    element("div", {class: "card-actions"}, show, rate)
  );
  const showAnswer = () => {
    if (!answer.hidden) return;
    answer.hidden = rate.hidden = false;
    show.hidden = true;
    answer.focus({preventScroll: true}); // the button that had the focus is gone
  };
  show.addEventListener("click", showAnswer);
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const onControl = event.target instanceof Element && event.target.matches("button, a");
    const grade = grades[Number(event.key) - 1];
    if (!answer.hidden && grade !== undefined) onGrade(grade);
    else if (event.key !== " " || onControl) return;
    else if (answer.hidden) showAnswer();
    else onGrade("good");
    event.preventDefault(); // space would scroll
  });
  return {
    root,
    get answerShown() {
      return !answer.hidden;
    },
    showAnswer
  };
}

function answerContent({answer, reason, points, from}: FlashCard, href: string): Child[] {
  const list = points.flatMap(({name, text}) => [element("dt", {}, name), element("dd", {}, text)]);
  const place = from.page === "/glossary" ? "The whole entry in the glossary" : "The page where it was asked";
  return [
    element("p", {class: "card-answer-text"}, answer),
    reason !== "" && element("p", {}, reason),
    list.length > 0 && element("dl", {}, ...list),
    element("p", {class: "card-from"}, element("a", {href}, place))
  ];
}
