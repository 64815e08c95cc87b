/** One sentence for each code that `I` can have, made from what comes with it. */
export type Sentences<I extends { code: string }> = {
  [C in I['code']]: (data: Extract<I, { code: C }>) => string
}

/** The words for something coded, such as a refusal or a reason. A code without a sentence does not compile. */
export function say<I extends { code: string }>(sentences: Sentences<I>, coded: I): string {
  return (sentences[coded.code as I['code']] as (data: I) => string)(coded)
}
