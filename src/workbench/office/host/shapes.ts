import { toAnchor } from "../../grid/Anchor";
import type { GridPicture } from "../../grid/GridDrawing";
import { readPngSize } from "../../xlsx/readPngSize";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { createSides } from "./places";
import { invalidArgument, itemNotFound } from "./protocol";

/** `worksheet.shapes`: pictures only. */
export function createShapes(context: HostContext, sheetId: string): HostObject {
  const { drawings } = context.grid;
  const view = () => drawings.getPictures(sheetId);
  const find = (key: unknown) =>
    view().find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  const getItem = (key: unknown) => {
    const picture = find(key);
    if (!picture) throw itemNotFound("ShapeCollection.getItem");
    return createShape(context, sheetId, picture.id);
  };
  return {
    typeName: "ShapeCollection",
    get: {},
    items: () => view().map(({ id }) => createShape(context, sheetId, id)),
    getItem,
    call: {
      GetItem: getItem,
      GetItemOrNullObject: (key) => (find(key) ? getItem(key) : null),
      GetItemAt: (index) => {
        const picture = view()[Number(index)];
        if (!picture) throw itemNotFound("ShapeCollection.getItemAt");
        return createShape(context, sheetId, picture.id);
      },
      GetCount: () => view().length,
      AddImage: (base64) => {
        const png = String(base64);
        const size = readPngSize(png);
        if (!size) throw invalidArgument("The workbench takes pictures in PNG, as base64.", "ShapeCollection.addImage");
        const { id } = drawings.addPicture(sheetId, {
          name: `Picture ${view().length + 1}`,
          description: "",
          png,
          anchor: toAnchor({ left: 0, top: 0, ...size }, context.grid.getRuler(sheetId)),
        });
        return createShape(context, sheetId, id);
      },
    },
  };
}

function createShape(context: HostContext, sheetId: string, pictureId: string): HostObject {
  const { grid } = context;
  const view = (): GridPicture => {
    const picture = grid.drawings.getPictures(sheetId).find(({ id }) => id === pictureId);
    if (!picture) throw itemNotFound("Shape");
    return picture;
  };
  const change = (part: Partial<GridPicture>) => grid.drawings.changePicture(view().id, part);
  const sides = createSides(
    context,
    sheetId,
    () => view().anchor,
    (place) => change({ anchor: toAnchor(place, grid.getRuler(sheetId)) }),
  );
  return {
    typeName: "Shape",
    identity: () => ({ Id: pictureId, Name: view().name }),
    get: {
      ...sides.get,
      Id: () => pictureId,
      Name: () => view().name,
      Type: () => "Image",
      AltTextDescription: () => view().description,
      Placement: () => "TwoCell",
      LockAspectRatio: () => false,
      Visible: () => true,
    },
    set: {
      ...sides.set,
      Name: (name) => change({ name: String(name) }),
      AltTextDescription: (description) => change({ description: String(description) }),
      Placement: acceptOnly("TwoCell", "Shape.placement"),
      LockAspectRatio: acceptOnly(false, "Shape.lockAspectRatio"),
      Visible: acceptOnly(true, "Shape.visible"),
    },
    call: { Delete: () => (grid.drawings.deletePicture(view().id), null) },
  };
}
