// The element in the templates of frameworks, for their own type checkers.
import { HEAD, attributesName, elementName, eventName } from "./names.mjs";

function imports(contract, ...more) {
  const events = more.includes("events") ? contract.events.map(eventName) : [];
  return `import type { ${[attributesName(contract), elementName(contract), ...events].join(", ")} } from "./index.js";\n`;
}

const listeners = ({ events }, line) => events.map((it) => line(it.name, eventName(it))).join("");

/** React 19: properties where the element has them, and listeners by their exact names. */
export function reactTypes(contract) {
  return `${HEAD}${imports(contract, "events")}import type { DetailedHTMLProps, HTMLAttributes } from "react";

interface Props extends ${attributesName(contract)} {
  class?: string;
${listeners(contract, (name, type) => `  "on${name}"?: (event: ${type}) => void;\n`)}}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "${contract.tag}": Omit<DetailedHTMLProps<HTMLAttributes<${elementName(contract)}>, ${elementName(contract)}>, keyof Props> & Props;
    }
  }
}
`;
}

/** React 18: attributes only; events are heard through a ref, and `className` is not translated. */
export function react18Types(contract) {
  return `${HEAD}${imports(contract)}import type { DetailedHTMLProps, HTMLAttributes } from "react";

interface Props extends ${attributesName(contract)} {
  class?: string;
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "${contract.tag}": Omit<DetailedHTMLProps<HTMLAttributes<${elementName(contract)}>, ${elementName(contract)}>, keyof Props | "className"> & Props;
    }
  }
}
`;
}

/** Vue: templates take `@news-ready`, render functions `onNewsReady`; both end in the same listener. */
export function vueTypes(contract) {
  const handler = (name) => `on${name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}`;
  return `${HEAD}${imports(contract, "events")}import type { HTMLAttributes, PublicProps } from "vue";

interface Props extends ${attributesName(contract)} {
${listeners(contract, (name, type) => `  ${handler(name)}?: (event: ${type}) => void;\n`)}}

declare module "vue" {
  interface GlobalComponents {
    "${contract.tag}": new () => ${elementName(contract)} & {
      /** Only for templates; elements have no such property. */
      $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps;
    };
  }
}
`;
}

/** Svelte 5, and listeners as Svelte 4 wrote them. */
export function svelteTypes(contract) {
  return `${HEAD}${imports(contract, "events")}import type { HTMLAttributes } from "svelte/elements";

interface Props extends ${attributesName(contract)} {
${listeners(contract, (name, type) => `  "on${name}"?: (event: ${type}) => void;\n  "on:${name}"?: (event: ${type}) => void;\n`)}}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "${contract.tag}": Omit<HTMLAttributes<${elementName(contract)}>, keyof Props> & Props;
  }
}
`;
}
