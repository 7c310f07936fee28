// TypeScript's view of the element: its class, its events, and where the DOM's own types learn of them.
import { HEAD, attributeType, attributesName, comment, detailName, detailType, elementName, eventMapName, eventName, propertyType } from "./names.mjs";

function detail(event) {
  const fields = Object.entries(event.detail).map(
    ([name, field]) => `${comment(field.summary, "  ")}  readonly ${name}: ${detailType(field)};\n`,
  );
  return `${comment(event.summary)}export interface ${detailName(event)} {\n${fields.join("")}}\nexport type ${eventName(event)} = CustomEvent<${detailName(event)}>;\n`;
}

function members(attributes, optional, typeOf) {
  return attributes.map((it) => {
    const preset = it.default ? ` Default: \`${it.default}\`.` : "";
    return `${comment(it.summary + preset, "  ")}  ${it.name}${optional ? "?" : ""}: ${typeOf(it)};\n`;
  }).join("");
}

/** `index.d.ts`. */
export function elementTypes(contract) {
  const [element, map] = [elementName(contract), eventMapName(contract)];
  const byName = contract.events.map((it) => `  "${it.name}": ${eventName(it)};\n`).join("");
  return `${HEAD}
${contract.events.map(detail).join("\n")}
/** The element's events by name. */
export interface ${map} {
${byName}}

/** What may stand in the tag. */
export interface ${attributesName(contract)} {
${members(contract.attributes, true, attributeType)}}

${comment(contract.summary)}export interface ${element} extends HTMLElement {
${members(contract.attributes, false, propertyType)}}

/** What \`customElements.get("${contract.tag}")\` gives. */
export interface ${element}Constructor {
  new (): ${element};
  readonly prototype: ${element};
  /** The version of the loader that defined the element. */
  readonly version: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "${contract.tag}": ${element};
  }
  // These bubble, so the document and the window hear them too.
  interface GlobalEventHandlersEventMap extends ${map} {}
}
`;
}
