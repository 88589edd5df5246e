/* One namespace for all components: classic scripts also run from a folder, where browsers refuse modules. */
globalThis.Crosswalk = globalThis.Crosswalk || {};
