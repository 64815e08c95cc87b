// The key that signs the links of customers. Nobody but the service may read it, and nothing in it is ever gone for good.
param name string
param location string
param tags object
param principalId string

@secure()
@description('The first key, made where there is none yet. Rotating it: README.md.')
param firstLinkSecret string = '${newGuid()}${newGuid()}'

@description('The version of the key that was in force before; empty unless it was changed. Rotating it: README.md.')
param versionBefore string = ''

// Without a rule for networks, unlike storage: Azure itself follows the references, before an instance starts, and does
// not surely come through the subnet of a Linux app. Shut out, none would start. One role on one secret guards it.
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

// A later deployment leaves it as it is; another key would end every link that customers have.
@onlyIfNotExists()
resource linkSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-secret'
  properties: { value: firstLinkSecret, contentType: 'signs the links of customers' }
}

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(linkSecret.id, principalId, secretsUser)
  scope: linkSecret
  properties: {
    description: 'Key Vault Secrets User'
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output name string = vault.name
#disable-next-line outputs-should-not-contain-secrets // where the secret is, and not what it is
output linkSecretReference string = '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=link-secret)'
#disable-next-line outputs-should-not-contain-secrets // the same
output linkSecretBeforeReference string = empty(versionBefore)
  ? ''
  : '@Microsoft.KeyVault(VaultName=${vault.name};SecretName=link-secret;SecretVersion=${versionBefore})'
