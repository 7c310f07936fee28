import { render } from "solid-js/web";
import { widgets } from "../shared/widgets.js";
import { Widget } from "./Article.jsx";

for (const { place, ...props } of widgets()) render(() => <Widget {...props} />, place);
