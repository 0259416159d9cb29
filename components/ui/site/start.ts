// Runs once on every page: what belongs to the frame of the site rather than to one page.
import {applyPerspective} from "../perspective.js";

applyPerspective();
