import { mount } from "svelte";
import { widgets } from "../shared/widgets.js";
import Widget from "./Widget.svelte";

for (const { place, ...props } of widgets()) mount(Widget, { target: place, props });
