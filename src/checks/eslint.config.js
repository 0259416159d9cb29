import tseslint from "typescript-eslint";
import {importOrder, pureLayers} from "./layers.js";

const pure = pureLayers.map((layer) => `components/${layer}/**/*.ts`);
const tests = ["**/*.test.ts"];

const chance = {
  object: "Math",
  property: "random",
  message: "Take a seed and use components/math for random numbers."
};
const transcendental =
  "exp expm1 log log1p log2 log10 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot";
const engineDependent = transcendental.split(" ").map((property) => ({
  object: "Math",
  property,
  message: "Its last bits differ between engines: use components/math/elementary.ts."
}));
const clock = ["Date", "performance"].map((object) => ({
  object,
  property: "now",
  message: "The pure layers have no clock: take the time as an argument."
}));

const dom =
  "document window navigator location history localStorage sessionStorage indexedDB caches matchMedia alert " +
  "requestAnimationFrame getComputedStyle customElements DOMParser XMLSerializer ResizeObserver IntersectionObserver " +
  "MutationObserver Image Node Element HTMLElement SVGElement ShadowRoot DocumentFragment";
const edge =
  "fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker MessageChannel BroadcastChannel importScripts self " +
  "crypto performance setTimeout setInterval requestIdleCallback process Buffer require FileAttachment";
const globalsOf = (names, message) => names.split(" ").map((name) => ({name, message}));
const noDom = globalsOf(dom, "Only charts/ and ui/ touch the DOM and what belongs to a window.");
const noEdge = globalsOf(
  edge,
  "The pure layers take interfaces and a seed: network, storage, clock and chance are in platform/."
);
const globalRule = (globals) => ["error", {globals, checkGlobalObject: true}];
const notDom = new Set("localStorage sessionStorage indexedDB caches navigator location history".split(" "));

const noDefault = {selector: "ExportDefaultDeclaration", message: "Export by name."};
const now = [
  {selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The pure layers have no clock."},
  {selector: "CallExpression[callee.name='Date']", message: "The pure layers have no clock."}
];
const domType = {
  selector:
    "TSTypeReference > Identifier[name=/^(HTML\\w*Element|SVG\\w*Element|HTMLElement|SVGElement|Document|Window)$/]",
  message: "Only charts/ and ui/ know the types of the DOM."
};
const oddPower = {
  selector: "BinaryExpression[operator='**'][right.raw=/\\./], AssignmentExpression[operator='**='][right.raw=/\\./]",
  message: "A power that is no integer differs between engines: use components/math/elementary.ts."
};
const resolving = {
  selector: "MemberExpression[object.type='MetaProperty'][property.name='resolve']",
  message: "Only platform/ and ui/ can resolve packages: Node and the page disagree."
};
const edgePackages = [
  {group: ["node:*"], message: "The pure layers run in the page too."},
  {
    group: ["@observablehq/*", "htl", "d3", "idb", "comlink", "@duckdb/*", "arquero", "observablehq:*"],
    message: "Not in a pure layer."
  },
  {group: ["npm:*", "jsr:*", "http:*", "https:*"], message: "Nothing is imported from elsewhere."}
];

export default tseslint.config(
  {
    ignores: ["**/node_modules/", "dist/", "build/", "src/lessons", "src/labs", "src/components", "src/data", "**/.*/"]
  },
  {files: ["**/*.{ts,js,mjs}"], extends: [...tseslint.configs.recommended]},
  {
    files: ["**/*.{ts,js,mjs}"],
    plugins: {fieldbook: {rules: {"import-order": importOrder}}},
    rules: {
      eqeqeq: ["error", "always", {null: "ignore"}],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-properties": ["error", chance],
      "no-restricted-imports": ["error", {patterns: edgePackages.slice(2)}],
      "fieldbook/import-order": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", ignoreRestSiblings: true}]
    }
  },
  {files: ["**/*.ts"], ignores: ["**/*.config.ts"], rules: {"no-restricted-syntax": ["error", noDefault]}},
  {
    files: ["components/platform/**/*.ts"],
    ignores: tests,
    rules: {"no-restricted-globals": globalRule(noDom.filter(({name}) => !notDom.has(name)))}
  },
  {files: ["components/charts/**/*.ts"], rules: {"no-restricted-syntax": ["error", noDefault, resolving]}},
  {
    files: pure,
    ignores: tests,
    rules: {
      "no-restricted-globals": globalRule([...noDom, ...noEdge]),
      "no-restricted-properties": ["error", chance, ...engineDependent, ...clock],
      "no-restricted-syntax": ["error", noDefault, domType, ...now, oddPower, resolving],
      "no-restricted-imports": ["error", {patterns: edgePackages}]
    }
  }
);
