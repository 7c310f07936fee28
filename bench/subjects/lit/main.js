import { widgets } from "../shared/widgets.js";
import "./elements.js";

for (const { place, ...props } of widgets()) {
  const element = document.createElement("lit-article");
  place.append(Object.assign(element, props));
}
