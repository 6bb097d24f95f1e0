import type { HostMessage } from "./host/EventSource";
import { createSettings } from "./settings";
import { createRequirements } from "./requirementSets";
import type { AssociatedFunction, WorkbenchBridge } from "./WorkbenchBridge";

/** The parts of office.js's own inside that the workbench holds on to; the version of the package is pinned for them. */
interface OfficeExtensionInside {
  readonly SessionBase: { prototype: object; _overrideSession: object };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: { entries: readonly object[] }) => void;
  readonly GenericEventRegistration: { readonly richApiMessageEventCategory: number };
}

/** A page with the real `excel-web-16.00.js` of office.js and nothing of Excel around it. */
export interface OfficePage {
  OfficeExtension?: unknown;
  Office?: unknown;
  OfficeRuntime?: unknown;
  CustomFunctions?: unknown;
  localStorage?: Storage;
}

const HOST_INFO = { host: "Excel", platform: "OfficeOnline", addin: null };

/** Number by which office.js asks for the selection event of the whole workbook. */
const DOCUMENT_SELECTION_CHANGED = 2;

/** Gives a page everything that Excel would, answered by the workbench. */
export function connectOffice(page: OfficePage, bridge: WorkbenchBridge): void {
  connectObjectModel(page, bridge);
  connectEvents(page, bridge);
  const functions = connectCustomFunctions(page);
  page.Office = createOffice(page.Office as object | undefined, bridge);
  page.OfficeRuntime = { storage: createStorage(page.localStorage) };
  bridge.connect(functions.associated, functions.createErrorValue);
}

/** From here on `Excel.run` talks to the workbench. */
function connectObjectModel(page: OfficePage, bridge: WorkbenchBridge): void {
  const extension = page.OfficeExtension as OfficeExtensionInside;
  const selectionHandlers = new Set<(args: object) => void>();
  const session = Object.assign(Object.create(extension.SessionBase.prototype) as object, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "http://localdocument/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (
        _customData: unknown,
        _flags: unknown,
        message: { Body: Parameters<WorkbenchBridge["execute"]>[0] },
      ) => ({
        ErrorCode: "",
        ErrorMessage: "",
        HttpStatusCode: 200,
        Headers: {},
        Body: bridge.execute(message.Body),
      }),
    }),
    getEventRegistration: () => ({
      register: async (eventId: number, _targetId: string, handler: (args: object) => void) => {
        if (eventId === DOCUMENT_SELECTION_CHANGED) selectionHandlers.add(handler);
      },
      unregister: async (_eventId: number, _targetId: string, handler: (args: object) => void) => {
        selectionHandlers.delete(handler);
      },
    }),
  });
  extension.SessionBase._overrideSession = session;
  bridge.listen(({ messageType, targetId }) => {
    if (messageType !== 14 || targetId !== "Workbook") return;
    for (const handler of selectionHandlers) handler({});
  });
}

/** Events reach office.js by the entrance that it keeps for tests: the same code as Excel's own messages from there on. */
function connectEvents(page: OfficePage, bridge: WorkbenchBridge): void {
  const extension = page.OfficeExtension as OfficeExtensionInside;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  bridge.listen(({ messageType, targetId, message }: HostMessage) => {
    const messageCategory = extension.GenericEventRegistration.richApiMessageEventCategory;
    const entry = { messageCategory, messageType, targetId, message: JSON.stringify(message) };
    extension._testTriggerRichApiMessageEvent({ entries: [entry] });
  });
}

const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** Excel's `CustomFunctions.Error`: a code, and for #VALUE! and #N/A a sentence. */
class CustomFunctionError extends Error {
  readonly type = "Error";
  readonly basicType = "Error";
  readonly basicValue: string;

  constructor(
    readonly code: string = ERROR_CODES.invalidValue,
    message = "",
  ) {
    super(message);
    this.basicValue = code;
  }
}

function connectCustomFunctions(page: OfficePage) {
  const associated = new Map<string, AssociatedFunction>();
  const associateOne = (id: string, run: AssociatedFunction) => associated.set(id.toUpperCase(), run);
  page.CustomFunctions = {
    associate: (idOrMap: string | Record<string, AssociatedFunction>, run?: AssociatedFunction) => {
      if (typeof idOrMap === "string" && run) associateOne(idOrMap, run);
      else for (const [id, each] of Object.entries(idOrMap)) associateOne(id, each);
    },
    Error: CustomFunctionError,
    ErrorCode: ERROR_CODES,
  };
  return { associated, createErrorValue: (code: string) => new CustomFunctionError(code) };
}

function createOffice(before: object | undefined, bridge: WorkbenchBridge): object {
  const actions = new Map<string, AssociatedFunction>();
  return {
    ...before,
    onReady: (callback?: (info: typeof HOST_INFO) => unknown) =>
      Promise.resolve(HOST_INFO).then(async (info) => {
        await callback?.(info);
        return info;
      }),
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    StartupBehavior: { none: "None", load: "Load" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    actions: {
      associate: (id: string, run: AssociatedFunction) => actions.set(id, run),
      _association: { mappings: {} },
    },
    addin: {
      showAsTaskpane: async () => bridge.showTaskPane(true),
      hide: async () => bridge.showTaskPane(false),
      onVisibilityModeChanged: async () => async () => {},
      setStartupBehavior: async () => {},
      getStartupBehavior: async () => "Load",
    },
    context: {
      host: HOST_INFO.host,
      platform: HOST_INFO.platform,
      contentLanguage: "en-GB",
      displayLanguage: "en-GB",
      diagnostics: { host: HOST_INFO.host, platform: HOST_INFO.platform, version: "16.0.workbench" },
      requirements: createRequirements(),
      document: { settings: createSettings(bridge.settings), mode: "readWrite", url: "" },
      officeTheme: undefined,
    },
  };
}

/** `OfficeRuntime.storage`: text that stays on this computer, whatever workbook is open. */
function createStorage(store: Storage | undefined): object {
  const prefix = "send-workbench:";
  return {
    getItem: async (key: string) => store?.getItem(prefix + key) ?? null,
    setItem: async (key: string, value: string) => store?.setItem(prefix + key, value),
    removeItem: async (key: string) => store?.removeItem(prefix + key),
    getItems: async (keys: readonly string[]) =>
      Object.fromEntries(keys.map((key) => [key, store?.getItem(prefix + key) ?? null])),
    setItems: async (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) store?.setItem(prefix + key, value);
    },
    removeItems: async (keys: readonly string[]) => {
      for (const key of keys) store?.removeItem(prefix + key);
    },
    getKeys: async () =>
      Object.keys(store ?? {}).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
  };
}
