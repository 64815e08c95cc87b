/**
 * Keys may not hold `/ \ # ?` or control characters, and `%` and `+` are trouble in addresses. Everything but a
 * small safe set is written as `~` and four hex digits per UTF-16 unit, here and nowhere else.
 */
export function encodeKey(text: string): string {
  return text.replace(/[^A-Za-z0-9@._:|-]/g, (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The text that a key stands for. */
export function decodeKey(key: string): string {
  return key.replace(/~([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
}

/** The first key after all keys that begin with `prefix`. */
export function afterPrefix(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1)
  return prefix.slice(0, -1) + String.fromCharCode(last + 1)
}
