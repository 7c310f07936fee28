// The Custom Elements Manifest, which editors and documentation tools read.
import { attributeType, detailName, elementName, propertyType } from "./names.mjs";

const described = ({ name, summary }) => ({ name, description: summary });

/** `custom-elements.json`, as it stands beside the loader. */
export function manifest(contract) {
  const name = elementName(contract);
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path: "loader.js",
        summary: `Defines <${contract.tag}>, contract ${contract.contract}.`,
        declarations: [
          {
            kind: "class",
            customElement: true,
            name,
            tagName: contract.tag,
            summary: contract.summary,
            superclass: { name: "HTMLElement" },
            attributes: contract.attributes.map((it) => ({
              ...described(it),
              type: { text: attributeType(it) },
              ...(it.default && { default: it.default }),
              fieldName: it.name,
            })),
            members: contract.attributes.map((it) => ({
              kind: "field",
              ...described(it),
              type: { text: propertyType(it) },
              ...(it.default && { default: it.type === "count" ? it.default : JSON.stringify(it.default) }),
              attribute: it.name,
              reflects: true,
            })),
            events: contract.events.map((it) => ({
              ...described(it),
              type: { text: `CustomEvent<${detailName(it)}>` },
            })),
            slots: contract.slots.map(described),
            cssParts: contract.parts.map(described),
            cssProperties: contract.tokens.map((it) => ({ ...described(it), syntax: it.syntax })),
          },
        ],
        exports: [{ kind: "custom-element-definition", name: contract.tag, declaration: { name, module: "loader.js" } }],
      },
    ],
  };
}
