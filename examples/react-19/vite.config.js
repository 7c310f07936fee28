import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  envPrefix: "NEWS_",
  esbuild: { jsx: "automatic" },
});
