import { AzureCliCredential, type TokenCredential } from '@azure/identity'

/** Whoever signed in with `az login` here: for what an operator does by hand, never for the service. */
export const operatorCredential = (): TokenCredential => new AzureCliCredential()
