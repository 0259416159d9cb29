import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {bracketMatching, indentOnInput} from "@codemirror/language";
import {Annotation, EditorState, type Extension, Prec} from "@codemirror/state";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";
import type {CodeEditorOptions} from "./codeEditor.js";
import {languageOf} from "./codeLanguage.js";
import {codeTheme} from "./codeTheme.js";
import {errorLine, setErrorLine} from "./errorLine.js";

/** CodeMirror as the editor uses it. */
export interface CodeMirror {
  readonly dom: HTMLElement;

  /** What holds the focus. */
  readonly content: HTMLElement;

  /** Setting it tells nobody, and can be undone. */
  text: string;
  select(start: number, end: number): void;
  focusLine(line: number): void;

  /** Shows a message under a line; a null message takes it away. */
  showError(line: number | null, message: string | null): void;
}

export interface CodeMirrorOptions extends Omit<CodeEditorOptions, "value" | "label"> {
  /** The id of the editor, from which those of label, help and error are made. */
  id: string;

  /** Asked for when everything is loaded: the person may have typed meanwhile. */
  text: () => string;

  /** Called when the person has changed the text. */
  onInput: () => void;
}

const fromCode = Annotation.define<true>();

/** A new CodeMirror with the text, once the language is loaded. */
export async function openCodeMirror(options: CodeMirrorOptions): Promise<CodeMirror> {
  const language = await languageOf(options.language, options.completions);
  const extensions = [
    language,
    keys(options.onRun),
    appearance,
    errorLine,
    attributes(options.id),
    heard(options.onInput)
  ];
  const view = new EditorView({state: EditorState.create({doc: options.text(), extensions})});
  return {
    dom: view.dom,
    content: view.contentDOM,
    get text() {
      return view.state.doc.toString();
    },
    set text(insert) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert}, annotations: fromCode.of(true)});
    },
    select(anchor, head) {
      view.focus();
      view.dispatch({selection: {anchor, head}});
    },
    focusLine(line) {
      const {from} = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.focus();
      view.dispatch({selection: {anchor: from}, scrollIntoView: true});
    },
    showError: (line, message) => setErrorLine(view, line, message)
  };
}

const appearance: Extension = [
  lineNumbers(),
  history(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion({icons: false}),
  EditorView.lineWrapping,
  codeTheme
];

/** Escape lets Tab leave the editor until another key is pressed, however long that takes. */
const hour = 3_600_000;

function keys(onRun: (() => void) | undefined): Extension {
  const run = () => {
    onRun?.();
    return onRun !== undefined;
  };
  const letTabLeave = (view: EditorView) => {
    view.setTabFocusMode(hour);
    return true;
  };
  return [
    Prec.highest(keymap.of([{key: "Mod-Enter", run}])),
    keymap.of([
      {key: "Tab", run: acceptCompletion},
      ...closeBracketsKeymap,
      ...completionKeymap,
      {key: "Escape", run: letTabLeave},
      ...historyKeymap,
      indentWithTab,
      ...defaultKeymap
    ])
  ];
}

function attributes(id: string): Extension {
  return EditorView.contentAttributes.of({
    "aria-labelledby": `${id}-label`,
    "aria-describedby": `${id}-help ${id}-error`,
    spellcheck: "false",
    autocapitalize: "off"
  });
}

function heard(onInput: () => void): Extension {
  return EditorView.updateListener.of(({docChanged, transactions}) => {
    if (docChanged && !transactions.some((transaction) => transaction.annotation(fromCode))) onInput();
  });
}
