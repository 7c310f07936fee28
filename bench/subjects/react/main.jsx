import { createRoot } from "react-dom/client";
import { Widget } from "../jsx/Article.jsx";
import { widgets } from "../shared/widgets.js";

for (const { place, ...props } of widgets()) createRoot(place).render(<Widget {...props} />);
