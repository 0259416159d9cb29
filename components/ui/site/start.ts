// Runs once on every page: what belongs to the frame of the site rather than to one page.
import {keepStateOnAnchors} from "../anchorLinks.js";
import {previewTerms} from "../glossary/termLinks.js";
import {startPerspectiveSwitch} from "./perspectiveSwitch.js";
import {startProgressLater} from "./progressLater.js";

startPerspectiveSwitch();
keepStateOnAnchors();
startProgressLater();
previewTerms();
