import { createApp } from "vue";
import { widgets } from "../shared/widgets.js";
import Widget from "./Widget.vue";

for (const { place, ...props } of widgets()) createApp(Widget, props).mount(place);
