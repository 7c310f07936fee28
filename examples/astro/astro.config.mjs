import svelte from "@astrojs/svelte";
import { defineConfig } from "astro/config";

export default defineConfig({
  base: process.env.BASE_PATH,
  integrations: [svelte()],
  devToolbar: { enabled: false },
});
