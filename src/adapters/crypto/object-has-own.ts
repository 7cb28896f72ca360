// Chrome and Edge have Object.hasOwn from 93 on; @noble/hashes calls it while it loads. Imported before that library.
if (typeof Reflect.get(Object, 'hasOwn') !== 'function') {
  Object.defineProperty(Object, 'hasOwn', {
    configurable: true,
    writable: true,
    value: (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key),
  });
}
