import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  envPrefix: "NEWS_",
  // Without this Vue takes the tag for a component that somebody forgot to import.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "news-article" } } })],
});
