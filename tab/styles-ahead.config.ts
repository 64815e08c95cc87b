import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import type { Ahead } from './fluent-for-styles.config.ts'

const STYLES = /\/tab\/[^?]+\.styles\.ts$/

/**
 * Works the styles of the tab out when it is built, as Fluent's own come: neither is it done before the first paint, nor
 * does the program come along that does it.
 */
export function stylesAhead(): Plugin {
  registerHooks({
    resolve: (name, context, next) =>
      name === '@fluentui/react-components' && STYLES.test(context.parentURL ?? '')
        ? { url: new URL('fluent-for-styles.config.ts', import.meta.url).href, shortCircuit: true }
        : next(name, context),
  })
  return {
    name: 'styles-ahead',
    load: {
      filter: { id: STYLES },
      async handler(id) {
        const parts: Record<string, unknown> = await import(pathToFileURL(id).href)
        const lines = Object.entries(parts).map(([name, part]) => `export const ${name} = ${written(part)}`)
        return {
          code: ["import { __staticStyles, __styles } from '@griffel/react'", ...lines].join('\n'),
          moduleType: 'js',
        }
      },
    },
  }
}

const isAhead = (part: unknown): part is Ahead => typeof part === 'object' && part !== null && 'ahead' in part

const written = (part: unknown) =>
  isAhead(part)
    ? `/*#__PURE__*/ ${part.ahead}(${part.given.map((each) => JSON.stringify(each)).join()})`
    : JSON.stringify(part)
