// Property tests draw the same cases in every run; a failure can be repeated, and none comes by chance.
import fc from "fast-check";

fc.configureGlobal({seed: 1});
