/**
 * The same function, which remembers what it said to as many different questions and then begins anew: for pure ones that
 * are asked the same again and again and take long to answer. `nameOf` says which questions are the same.
 */
export function remember<I extends unknown[], O>(
  answer: (...input: I) => O,
  nameOf: (...input: I) => string,
  most = 2000,
): (...input: I) => O {
  const said = new Map<string, O>()
  return (...input) => {
    const name = nameOf(...input)
    const known = said.get(name)
    if (known !== undefined || said.has(name)) return known as O
    if (said.size >= most) said.clear()
    const fresh = answer(...input)
    said.set(name, fresh)
    return fresh
  }
}
