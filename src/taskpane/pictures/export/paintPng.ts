/** Pixels of the PNG to one of the drawing, so that it stays crisp on a projector and in print. */
const SCALE = 2.5;

/** A painted picture. */
export interface Png {
  /** Base64 without a prefix. */
  readonly data: string;
  /** Of the drawing, before it was made larger. */
  readonly width: number;
  readonly height: number;
}

/** Paints an SVG that stands by itself. */
export async function paintPng(svg: SVGSVGElement): Promise<Png> {
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  const text = new XMLSerializer().serializeToString(svg);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(width * SCALE, height * SCALE);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("The picture cannot be painted: this browser gives no canvas.");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { data: await encode(canvas), width, height };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Base64 of a canvas as PNG. The browser encodes it beside the page, which a large picture would hold up otherwise. */
function encode(canvas: HTMLCanvasElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1]);
    reader.onerror = () => reject(new Error("The picture cannot be read back from the browser. Try again."));
    canvas.toBlob((blob) => {
      if (blob) reader.readAsDataURL(blob);
      else reject(new Error("The picture is too large for this browser. Make the pack in another one."));
    }, "image/png");
  });
}
