import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

// The folders linked into src/ are left out: their tests would run twice.
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    setupFiles: ["src/checks/fixedSeed.ts"],
    include: ["{components,lessons,labs,data,src}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "src/{components,lessons,labs,data}/**", "dist/**", "build/**"],
    maxWorkers: "100%", // else one core of two stands idle
    testTimeout: 120_000, // a test that hangs ends; a slow machine is no failure
    hookTimeout: 120_000,
    reporters: ["default", "json"],
    outputFile: {json: "node_modules/.checks/unit.json"}
  }
});
