import {HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {tags} from "@lezer/highlight";

const style = HighlightStyle.define([
  {tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.controlKeyword], color: "var(--syntax-keyword)"},
  {tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--syntax-string)"},
  {tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--syntax-constant)"},
  {tag: [tags.typeName, tags.className, tags.standard(tags.name)], color: "var(--syntax-entity)"},
  {tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--syntax-entity)"},
  {tag: tags.special(tags.name), color: "var(--syntax-variable)"},
  {tag: tags.comment, color: "var(--syntax-comment)", fontStyle: "italic"}
]);

/** The site's colours for code; everything else of the look is in sql.css. */
export const codeTheme: Extension = syntaxHighlighting(style);
