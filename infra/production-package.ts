type Packages = Record<string, { dev?: boolean; devDependencies?: object; scripts?: object }>
type Lock = { packages: Packages } & Record<string, unknown>

/** package.json for production: nothing to build, and `npm start` is the service and not the sandbox. */
export function productionPackage(whole: Record<string, unknown>): Record<string, unknown> {
  const { devDependencies: _, allowScripts: __, ...kept } = whole
  return { ...kept, scripts: { start: 'node bot/main.ts' } }
}

/** The lock file without what is for development only; the versions stay those that were tested. */
export function productionLock({ packages, ...rest }: Lock): Lock {
  const { devDependencies: _, ...root } = packages[''] ?? {}
  const kept = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  return { ...rest, packages: { '': root, ...Object.fromEntries(kept) } }
}
