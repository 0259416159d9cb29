// Makes every committed table below data/ from one published package. Run: npx tsx data/build.ts [FOLDER]
// where FOLDER holds the unpacked package; without it the package is installed into a temporary folder.
import {buildAirports} from "./airports/build.js";
import {buildBirdstrikes} from "./birdstrikes/build.js";
import {buildFilms, buildPrices} from "./films/build.js";
import {buildFlights} from "./flights/build.js";
import {buildLessonTables} from "./lessons/build.js";
import {withSource} from "./source.js";
import {buildWeather} from "./weather/build.js";

await withSource(process.argv[2], async (read) => {
  await buildFlights(read);
  buildAirports(read);
  buildWeather(read);
  buildBirdstrikes(read);
  buildFilms(read);
  buildPrices();
  await buildLessonTables();
});
