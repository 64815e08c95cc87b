import type { TeamsManifestV1D24 } from '@microsoft/app-manifest'

/** A manifest as its publisher types it, in the version that manifest.json names. */
export type Manifest = TeamsManifestV1D24.TeamsManifestV1D24
