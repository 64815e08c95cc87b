<#
Lets the service into the mailboxes of one group, and no others (RBAC for Applications in Exchange Online).
Run as Exchange Administrator, once, and again when the group is another. Direct members of the group count, not those
of groups in it. Do not also grant the same permissions in Entra: the two add up, and those of Entra hold for all mailboxes.

    ./infra/mailboxes.ps1 -AppId BOT_APP_ID -PrincipalId BOT_PRINCIPAL_ID -Group employees@your-domain
#>
param(
  [Parameter(Mandatory)] [guid] $AppId,
  [Parameter(Mandatory)] [guid] $PrincipalId,
  [Parameter(Mandatory)] [string] $Group,
  [string[]] $Roles = @('Application Calendars.ReadWrite', 'Application MailboxSettings.Read'),
  [string] $Try
)
$ErrorActionPreference = 'Stop'
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -ShowBanner:$false

if (-not (Get-ServicePrincipal | Where-Object AppId -eq $AppId)) {
  New-ServicePrincipal -AppId $AppId -ObjectId $PrincipalId -DisplayName 'Counterpart' | Out-Null
}
$members = (Get-Group -Identity $Group).DistinguishedName
$filter = "MemberOfGroup -eq '$members'"
$scope = Get-ManagementScope | Where-Object Name -eq 'Counterpart'
if ($scope) { Set-ManagementScope -Identity 'Counterpart' -RecipientRestrictionFilter $filter }
else { New-ManagementScope -Name 'Counterpart' -RecipientRestrictionFilter $filter | Out-Null }

foreach ($role in $Roles) {
  $name = "Counterpart $role"
  if (Get-ManagementRoleAssignment | Where-Object Name -eq $name) { continue }
  New-ManagementRoleAssignment -Name $name -App $AppId -Role $role -CustomResourceScope 'Counterpart' | Out-Null
}

# What it comes to; with -Try SOMEBODY, whether it holds for that mailbox. Exchange takes up to two hours to follow.
if ($Try) { Test-ServicePrincipalAuthorization -Identity $AppId -Resource $Try | Format-Table RoleName, InScope }
else { Get-ManagementRoleAssignment | Where-Object Name -like 'Counterpart *' | Format-Table Name, Role, CustomResourceScope }
