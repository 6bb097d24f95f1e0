/** Where the add-in's files are served from: on a developer's machine, and in production. */
const { config } = require("../package.json");

const devOrigin = "https://localhost:3000";

/** The production origin: `SEND_ORIGIN` where it is set, else `config.origin` of package.json; https, no path, no final slash. */
function readProductionOrigin() {
  const origin = process.env.SEND_ORIGIN ?? config.origin;
  let url;
  try {
    url = new URL(origin);
  } catch {
    throw new Error(
      `SEND_ORIGIN is "${origin}". An https address such as https://send.example.gov.uk was wanted. Set it and build again.`,
    );
  }
  if (url.protocol !== "https:") {
    throw new Error(
      `SEND_ORIGIN is "${origin}". Excel loads add-ins over https only. Give an https address and build again.`,
    );
  }
  return url.href.replace(/\/$/, "");
}

module.exports = { devOrigin, readProductionOrigin };
