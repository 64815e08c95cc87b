<#
Lets the service into the mailboxes of one group, and no others (RBAC for Applications in Exchange Online).
Run as Exchange Administrator, once, and again when the group is another or EMPLOYEE_GROUP was set or taken away. Direct
members of the group count, not those of groups in it. Do not also grant the same permissions in Entra: the two add up, and
those of Entra hold for all mailboxes.

What it makes is named by the beginning of AppId, so that a second service in the tenant has its own, and one that was set
up again does not take what is there for its own. What this app has under a name without an id, from an earlier version of
this script, is taken back. Other names are of other services; of one that is gone they are taken away by
Remove-ManagementRoleAssignment and Remove-ManagementScope, and so is the scope 'Counterpart' once nobody uses it.

    ./infra/mailboxes.ps1 -AppId BOT_APP_ID -PrincipalId BOT_PRINCIPAL_ID -Group employees@your-domain

-WithEmployeeGroup where EMPLOYEE_GROUP is set: zones and working hours are then read as well. Left out, that is taken back.
#>
param(
  [Parameter(Mandatory)] [guid] $AppId,
  [Parameter(Mandatory)] [guid] $PrincipalId,
  [Parameter(Mandatory)] [string] $Group,
  [switch] $WithEmployeeGroup,
  [string] $Try
)
$ErrorActionPreference = 'Stop'
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -ShowBanner:$false

$own = 'Counterpart ' + $AppId.ToString().Substring(0, 8)
if (-not (Get-ServicePrincipal | Where-Object AppId -eq $AppId)) {
  New-ServicePrincipal -AppId $AppId -ObjectId $PrincipalId -DisplayName $own | Out-Null
}
$members = (Get-Group -Identity $Group).DistinguishedName
$filter = "MemberOfGroup -eq '$members'"
$scope = Get-ManagementScope | Where-Object Name -eq $own
if ($scope) { Set-ManagementScope -Identity $own -RecipientRestrictionFilter $filter }
else { New-ManagementScope -Name $own -RecipientRestrictionFilter $filter | Out-Null }

$wanted = [ordered]@{
  'Application Calendars.ReadWrite' = $true
  'Application MailboxSettings.Read' = [bool]$WithEmployeeGroup
}
foreach ($role in $wanted.Keys) {
  $name = "$own $role"
  $there = Get-ManagementRoleAssignment | Where-Object Name -eq $name
  if ($wanted[$role] -and -not $there) {
    New-ManagementRoleAssignment -Name $name -App $AppId -Role $role -CustomResourceScope $own | Out-Null
  }
  if ($there -and -not $wanted[$role]) { Remove-ManagementRoleAssignment -Identity $name -Confirm:$false }
}

$ids = "$AppId", "$PrincipalId"
$former = Get-ManagementRoleAssignment | Where-Object {
  $_.Name -like 'Counterpart *' -and $_.Name -notlike "$own *" -and ("$($_.RoleAssignee)" -in $ids -or "$($_.RoleAssigneeName)" -in $ids)
}
$former | Where-Object { $_ } | Remove-ManagementRoleAssignment -Confirm:$false

# What it comes to; with -Try SOMEBODY, whether it holds for that mailbox. Exchange takes up to two hours to follow.
if ($Try) { Test-ServicePrincipalAuthorization -Identity $AppId -Resource $Try | Format-Table RoleName, InScope }
else { Get-ManagementRoleAssignment | Where-Object Name -like 'Counterpart *' | Format-Table Name, Role, CustomResourceScope, RoleAssigneeName }
