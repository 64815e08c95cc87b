#!/usr/bin/env bash
# What Counterpart needs in Entra. Every part may be run again: what is there is left or brought up to date.
#
#   infra/entra.sh tab      makes the registration of the tab, and tells azd its id; once, before the first `azd up`
#   infra/entra.sh check    says what `azd up` still has to be told
#   infra/entra.sh permit   after `azd up`: lets it do what README lists for these settings, and takes the rest of that back
#   infra/entra.sh show     lists what the identity and the registration of the tab may do by themselves now
#
# `tab` needs the role Application Developer, `permit` Privileged Role Administrator. Needs az, azd and openssl.
set -euo pipefail

readonly GRAPH=00000003-0000-0000-c000-000000000000
readonly TAB_NAME='Counterpart'
# The programs in which the tab opens: Teams, Microsoft 365 and Outlook, on a desktop, in a browser and on a phone.
readonly HOSTS=(
  1fec8e78-bce4-4aaf-ab1b-5451cc387264 5e3ce6c0-2b1f-4285-8d4b-75ee78787346
  4765445b-32c6-49b0-83e6-1d93765276ca 0ec893e0-5785-4de6-99da-4ed124e5296c
  d3590ed6-52b3-4102-aeff-aad2292ab01c bc59ab01-8403-45c6-8796-ac3ef710b3e3
  27922004-5251-4030-b22d-91ecd9a37ea4
)
# What the service does as the person who presses, of the registration of the tab.
readonly DELEGATED=(Calendars.ReadWrite Mail.Send)
# What it does by itself, of its identity. Calendars and mailbox settings come from infra/mailboxes.ps1, for some
# mailboxes only; granted here too, they would hold for all.
readonly ALWAYS=(User.ReadBasic.All ProfilePhoto.Read.All)
readonly WITH_GROUP=(User.Read.All GroupMember.Read.All)
readonly WITH_ATTENDANCE=(OnlineMeetings.Read.All OnlineMeetingArtifact.Read.All)
# What the registration of the tab does by itself: an app installs itself by the one that its package names.
readonly WITH_INSTALL=(TeamsAppInstallation.ReadWriteSelfForUser.All)

main() {
  case "${1:-}" in
    tab | check | permit | show) "do_$1" ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" && exit 2 ;;
  esac
}

do_tab() {
  local id object scope_id role_id
  id=$(known TAB_CLIENT_ID)
  if [ -z "$id" ]; then
    id=$(az ad app create --display-name "$TAB_NAME" --sign-in-audience AzureADMyOrg --query appId -o tsv)
    # Said in any case: run again without it, another registration would be made.
    azd env set TAB_CLIENT_ID "$id" 2>/dev/null || echo "From now on: export TAB_CLIENT_ID=$id"
  fi
  object=$(az ad app show --id "$id" --query id -o tsv)
  scope_id=$(az ad app show --id "$id" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id | [0]" -o tsv)
  role_id=$(az ad app show --id "$id" --query "appRoles[?value=='Counterpart.Administrator'].id | [0]" -o tsv)
  patch "$object" "{
    \"api\": {
      \"requestedAccessTokenVersion\": 2,
      \"oauth2PermissionScopes\": [{
        \"id\": \"${scope_id:-$(new_id)}\", \"value\": \"access_as_user\", \"type\": \"User\", \"isEnabled\": true,
        \"adminConsentDisplayName\": \"Use Counterpart as yourself\",
        \"adminConsentDescription\": \"Lets the tab of Counterpart know who opened it.\",
        \"userConsentDisplayName\": \"Use Counterpart as yourself\",
        \"userConsentDescription\": \"Lets the tab of Counterpart know that it is you.\"
      }]
    },
    \"appRoles\": [{
      \"id\": \"${role_id:-$(new_id)}\", \"value\": \"Counterpart.Administrator\", \"isEnabled\": true,
      \"allowedMemberTypes\": [\"User\"], \"displayName\": \"Administrator\",
      \"description\": \"Imports people and customers, and decides how people are asked.\"
    }],
    \"requiredResourceAccess\": [{ \"resourceAppId\": \"$GRAPH\", \"resourceAccess\": [$(delegated)] }]
  }"
  scope_id=$(az ad app show --id "$id" --query "api.oauth2PermissionScopes[?value=='access_as_user'].id | [0]" -o tsv)
  patch "$object" "{ \"api\": { \"preAuthorizedApplications\": [$(pre_authorized "$scope_id")] } }"
  az ad sp show --id "$id" -o none 2>/dev/null || az ad sp create --id "$id" -o none
  echo "The registration of the tab is $id. Administrators: Entra admin centre, Enterprise applications, $TAB_NAME, Users and groups."
}

do_check() {
  local name missing=0
  for name in TAB_CLIENT_ID ORG_NAME ALARM_EMAIL; do
    [ -n "$(known "$name")" ] && continue
    missing=1
    case "$name" in
      TAB_CLIENT_ID) echo 'TAB_CLIENT_ID is missing: run infra/entra.sh tab' >&2 ;;
      ORG_NAME) echo 'ORG_NAME is missing: azd env set ORG_NAME "the name under which customers know you"' >&2 ;;
      ALARM_EMAIL) echo 'ALARM_EMAIL is missing: azd env set ALARM_EMAIL operators@your-domain' >&2 ;;
    esac
  done
  return "$missing"
}

do_permit() {
  local tab url host object principal tenant how with
  tab=$(needed TAB_CLIENT_ID) url=$(needed PUBLIC_URL) principal=$(needed BOT_PRINCIPAL_ID) tenant=$(needed TENANT_ID)
  host=${url#https://}
  object=$(az ad app show --id "$tab" --query id -o tsv)
  # Teams asks for a token of this address, which therefore names the host of the tab; and there the window ends in which
  # Entra asks somebody for their consent.
  patch "$object" "{
    \"identifierUris\": [\"api://${host%%/*}/$tab\"],
    \"web\": { \"redirectUris\": [\"${url%/}/tab/signed-in\"] }
  }"
  if [ "$(known BOT_APP_TYPE)" != SingleTenant ]; then vouch "$tab" "$principal" "https://login.microsoftonline.com/$tenant/v2.0"; fi
  az ad app permission admin-consent --id "$tab"
  grant "$principal" "${ALWAYS[@]}"
  if [ -n "$(known EMPLOYEE_GROUP)" ]; then how=grant with=' -WithEmployeeGroup'; else how=take_back with=''; fi
  "$how" "$principal" "${WITH_GROUP[@]}"
  if [ "$(known ATTENDANCE)" = on ]; then how=grant; else how=take_back; fi
  "$how" "$principal" "${WITH_ATTENDANCE[@]}"
  if [ "$(known INSTALL_BOT)" = true ]; then how=grant; else how=take_back; fi
  "$how" "$(principal_of "$tab")" "${WITH_INSTALL[@]}"
  echo "Now let it into mailboxes: infra/mailboxes.ps1 -AppId $(needed BOT_APP_ID) -PrincipalId $principal -Group <group of employees>$with"
}

# The identity proves to Entra that it may act as the registration of the tab, in place of a secret. After `azd down` it
# is another one, and what was there names the one that is gone.
vouch() {
  local tab=$1 principal=$2 issuer=$3 there how
  there=$(az ad app federated-credential show --id "$tab" --federated-credential-id service \
    --query "join(' ', [subject, issuer])" -o tsv 2>/dev/null || true)
  case "$there" in
    "$principal $issuer") return ;;
    '') how=(create) ;;
    *) how=(update --federated-credential-id service) ;;
  esac
  az ad app federated-credential "${how[@]}" --id "$tab" -o none --parameters "{
    \"name\": \"service\", \"subject\": \"$principal\", \"audiences\": [\"api://AzureADTokenExchange\"],
    \"issuer\": \"$issuer\"
  }"
}

do_show() {
  local roles
  roles=$(az ad sp show --id "$GRAPH" --query 'appRoles[].[id, value]' -o tsv)
  echo 'The identity of the service:' && named "$(needed BOT_PRINCIPAL_ID)" "$roles"
  echo 'The registration of the tab:' && named "$(principal_of "$(needed TAB_CLIENT_ID)")" "$roles"
}

# The names of what a service principal was granted, out of all that Graph has.
named() {
  local ids
  ids=$(assigned "$1" appRoleId)
  grep -F "${ids:-none}" <<<"$2" | cut -f2 || echo 'nothing; where that is too little, run infra/entra.sh permit'
}

principal_of() { az ad sp show --id "$1" --query id -o tsv; }

# Gives the service principal these application permissions on Graph, those that it has not got.
grant() {
  local principal=$1 graph held name role
  shift
  graph=$(az ad sp show --id "$GRAPH" --query id -o tsv)
  held=$(assigned "$principal" appRoleId)
  for name in "$@"; do
    role=$(role_of "$name")
    if grep -qF "$role" <<<"$held"; then continue; fi
    az rest -o none --method POST --url "https://graph.microsoft.com/v1.0/servicePrincipals/$principal/appRoleAssignments" \
      --headers Content-Type=application/json \
      --body "{ \"principalId\": \"$principal\", \"resourceId\": \"$graph\", \"appRoleId\": \"$role\" }"
    echo "granted $name"
  done
}

# Takes these away from the service principal, those that it has got; what is not of our lists stays.
take_back() {
  local principal=$1 held name role id
  shift
  held=$(assigned "$principal" '[appRoleId, id]')
  for name in "$@"; do
    role=$(role_of "$name")
    id=$(awk -v role="$role" '$1 == role { print $2 }' <<<"$held")
    if [ -z "$id" ]; then continue; fi
    az rest -o none --method DELETE \
      --url "https://graph.microsoft.com/v1.0/servicePrincipals/$principal/appRoleAssignments/$id"
    echo "took back $name"
  done
}

# The id of one of Graph's application permissions.
role_of() {
  local id
  id=$(az ad sp show --id "$GRAPH" --query "appRoles[?value=='$1'].id | [0]" -o tsv)
  [ -n "$id" ] || { echo "Microsoft Graph has no permission $1" >&2 && return 1; }
  echo "$id"
}

# What a service principal was granted, one a line.
assigned() {
  az rest --url "https://graph.microsoft.com/v1.0/servicePrincipals/$1/appRoleAssignments" --query "value[].$2" -o tsv
}

delegated() {
  local name parts=()
  for name in "${DELEGATED[@]}"; do
    parts+=("{ \"type\": \"Scope\", \"id\": \"$(az ad sp show --id "$GRAPH" \
      --query "oauth2PermissionScopes[?value=='$name'].id | [0]" -o tsv)\" }")
  done
  joined "${parts[@]}"
}

pre_authorized() {
  local host parts=()
  for host in "${HOSTS[@]}"; do
    parts+=("{ \"appId\": \"$host\", \"delegatedPermissionIds\": [\"$1\"] }")
  done
  joined "${parts[@]}"
}

joined() { local IFS=, && echo "$*"; }

patch() {
  az rest -o none --method PATCH --url "https://graph.microsoft.com/v1.0/applications/$1" \
    --headers Content-Type=application/json --body "$2"
}

# A GUID of version 4.
new_id() {
  local hex
  hex=$(openssl rand -hex 16)
  echo "${hex:0:8}-${hex:8:4}-4${hex:13:3}-a${hex:17:3}-${hex:20:12}"
}

# From our own environment, or else from that of azd.
known() {
  local value
  if value=$(printenv "$1") || value=$(azd env get-value "$1" 2>/dev/null); then echo "$value"; fi
}

needed() {
  local value
  value=$(known "$1")
  [ -n "$value" ] || { echo "$1 is not known yet: run azd up first (or set it in the environment)" >&2 && exit 1; }
  echo "$value"
}

main "$@"
