import { connectOffice } from "./connectOffice";

const bridge = window.parent.sendWorkbenchBridge;
if (bridge) connectOffice(window, bridge);
else console.error("This page belongs into the workbench's frame: open the workbench instead.");
