import fc from "fast-check";
import {expect, it} from "vitest";
import {escapeMarkup, markup, utf8Length} from "./markup.js";

it("markup`…` escapes what is put in, and leaves what is markup already", () => {
  const inner = markup`<b>${"a & <b>"}</b>`;
  expect(markup`<p title="${'"x"'}">${inner}${[inner, inner]}${null}${3}</p>`.toString()).toBe(
    '<p title="&#34;x&#34;"><b>a &#38; &#60;b&#62;</b><b>a &#38; &#60;b&#62;</b><b>a &#38; &#60;b&#62;</b>3</p>'
  );
});

it("escapeMarkup(text) leaves no character that could end text or an attribute", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      expect(escapeMarkup(text)).not.toMatch(/[<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!#\d+;)/);
    })
  );
});

it("utf8Length(text) is the length of the encoded text", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme"}), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    })
  );
});
