import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, type DecorationSet, EditorView, WidgetType} from "@codemirror/view";
import {element} from "../../charts/element.js";

const setError = StateEffect.define<{at: number; message: string} | null>();

/** The line of an error, marked, with what is wrong below it; both move with the text. */
export const errorLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, {changes, effects, state}) {
    let next = marks.map(changes);
    for (const effect of effects) {
      if (!effect.is(setError)) continue;
      if (effect.value === null) next = Decoration.none;
      else {
        const line = state.doc.lineAt(Math.min(effect.value.at, state.doc.length));
        const widget = Decoration.widget({widget: new Message(effect.value.message), block: true, side: 1});
        next = Decoration.set([Decoration.line({class: "code-error-line"}).range(line.from), widget.range(line.to)]);
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field)
});

/** Shows a message below a line, counted from 1, or takes the last one away. */
export function setErrorLine(view: EditorView, line: number | null, message: string | null): void {
  const {doc} = view.state;
  const shown =
    line !== null && message !== null ? {at: doc.line(Math.min(Math.max(1, line), doc.lines)).from, message} : null;
  view.dispatch({effects: setError.of(shown)});
}

class Message extends WidgetType {
  constructor(readonly message: string) {
    super();
  }

  override eq(other: Message): boolean {
    return other.message === this.message;
  }

  /** Hidden from screen readers: the editor's alert says the same. */
  override toDOM(): HTMLElement {
    return element("div", {class: "code-error-message", "aria-hidden": "true"}, this.message);
  }
}
