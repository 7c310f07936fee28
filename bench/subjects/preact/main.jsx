import { render } from "preact";
import { Widget } from "../jsx/Article.jsx";
import { widgets } from "../shared/widgets.js";

for (const { place, ...props } of widgets()) render(<Widget {...props} />, place);
