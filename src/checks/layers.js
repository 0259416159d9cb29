// The layers of components/ and the rule that keeps imports pointing one way.
// Plain JavaScript, because ESLint loads it without a compiler.
import path from "node:path";

/** The folders of components/ in order: a file imports from its own folder and from folders before it. */
export const layers = [
  "math",
  "stats",
  "table",
  "generate",
  "models",
  "detectors",
  "explain",
  "lifecycle",
  "serving",
  "monitor",
  "simulate",
  "assess",
  "learn",
  "report",
  "platform",
  "charts",
  "ui"
];

/** The folders that run the same in Node, a worker and the page: no DOM, storage, network, clock or chance. */
export const pureLayers = layers.slice(0, layers.indexOf("platform"));

/** Reports an import of components/ that points to a later layer, or out of components/. */
export const importOrder = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      later: "{{from}}/ imports from {{to}}/, which comes after it; a layer sees only those before it.",
      outside: "components/ imports from {{to}}, which is outside; pages and the command import components.",
      unlayered: "components/{{to}} is in no layer; the layers are listed in src/checks/layers.js."
    }
  },
  create(context) {
    const own = placeOf(path.relative(context.cwd, context.filename));
    const check = (source) => {
      if (own === null || typeof source?.value !== "string" || !source.value.startsWith(".")) return;
      const target = path.relative(context.cwd, path.resolve(path.dirname(context.filename), source.value));
      const problem = problemOf(own, target, isTest(context.filename));
      if (problem !== null) context.report({node: source, ...problem});
    };
    return {
      Program(node) {
        if (own?.layer === -1) context.report({node, messageId: "unlayered", data: {to: own.name}});
      },
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      "NewExpression[callee.name='URL']": (node) => check(node.arguments[0])
    };
  }
};

function problemOf(own, target, test) {
  const place = placeOf(target);
  if (place === null) return test ? null : {messageId: "outside", data: {to: target.replaceAll(path.sep, "/")}};
  if (place.layer === -1) return {messageId: "unlayered", data: {to: place.name}};
  // Any test may draw its data from generate/.
  if (place.layer <= own.layer || (test && place.name === "generate")) return null;
  return {messageId: "later", data: {from: own.name, to: place.name}};
}

/** The layer that a path relative to the repository lies in: null outside components/, -1 in an unknown folder. */
function placeOf(relative) {
  const [top, name] = relative.split(path.sep);
  return top === "components" && name !== undefined ? {name, layer: layers.indexOf(name)} : null;
}

function isTest(file) {
  return /\.test\.ts$/.test(file);
}
