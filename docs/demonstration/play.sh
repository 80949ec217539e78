#!/bin/sh
# 从终端演完一项整改任务的一生。Plays the whole life of one task from a terminal.
# 用法 usage: DUBAN_READY=/path/of/ready-file sh docs/demonstration/play.sh   (见 README.md / see README.md)
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ready=${DUBAN_READY:?用 npm start -- --ready-file F 启动，再设 DUBAN_READY=F / start with npm start -- --ready-file F, then set DUBAN_READY=F}
work=$(mktemp -d)
explained=''
leave() {
  status=$?
  rm -rf "$work"
  [ "$status" = 0 ] && exit 0
  [ -n "$explained" ] || printf '\n意外，演示到此为止（见上）。\nA surprise, see above: the demonstration ends here.\n' >&2
  exit 1
}
trap leave EXIT
trap 'explained=yes; exit 1' INT TERM HUP
unset DUBAN_TOKEN
# 服务重启时耐心等待。Patience while the server is being restarted.
export DUBAN_WAIT="${DUBAN_WAIT:-60}"

# ---- words -------------------------------------------------------------------------------------------------------

step() { printf '\n\033[1m== %s\n   %s\033[0m\n' "$1" "$2"; }
tell() { printf '   %s\n   %s\n' "$1" "$2"; }
surprise() {
  printf '\n意外，演示到此为止：%s\nA surprise, the demonstration ends here: %s\n' "$1" "$2" >&2
  explained=yes
  exit 1
}

# ---- tools -------------------------------------------------------------------------------------------------------

# json EXPRESSION [ARGUMENT…]: what the expression says of the document on stdin (d) and the arguments (a).
json() {
  node -e '
    const text = require("fs").readFileSync(0, "utf8");
    if (text === "") process.exit(1);
    const d = JSON.parse(text);
    const [expression, ...a] = process.argv.slice(1);
    if (d.ok === false && !expression.startsWith("refusal:")) process.exit(1);
    const value = new Function("d", "a", "return " + expression.replace("refusal:", ""))(d, a);
    if (value !== undefined && value !== null) console.log(typeof value === "object" ? JSON.stringify(value) : value);
  ' "$@"
}

# day N: today and N days, as YYYY-MM-DD.
day() { node -e 'console.log(new Date(Date.parse(process.argv[1]) + process.argv[2] * 864e5).toISOString().slice(0, 10))' "$today" "$1"; }

duban() { node "$here/../../apps/cli/bin/duban.mjs" --server "$url" "$@"; }

# as PERSON COMMAND…: every person keeps a sign-in of their own.
as() {
  person=$1
  shift
  XDG_CONFIG_HOME="$work/$person" duban "$@"
}

# refused CODE PERSON COMMAND…: the answer must be this no, and the exit code 1.
refused() {
  code=$1
  shift
  status=0
  answer=$(as "$@" --json 2>/dev/null) || status=$?
  said=$(printf '%s' "$answer" | json 'refusal:d.code')
  [ "$status" = 1 ] && [ "$said" = "$code" ] ||
    surprise "应被拒绝（$code），实为 $status：$answer" "it should be refused ($code), but got $status: $answer"
  tell "拒绝 [$code] $(printf '%s' "$answer" | json 'refusal:d.because.zh')" "refused: $(printf '%s' "$answer" | json 'refusal:d.because.en')"
}

# shown PERSON COMMAND…: does it and shows what it says.
shown() {
  text=$(as "$@")
  printf '%s\n' "$text" | sed 's/^/   /'
}

# eventually SECONDS COMMAND…: asks again until it prints something.
eventually() {
  left=$1
  shift
  while :; do
    found=$("$@")
    [ -z "$found" ] || break
    left=$((left - 1))
    [ "$left" -gt 0 ] || surprise "等不到：$*" "waited in vain: $*"
    sleep 1
  done
  printf '%s\n' "$found"
}

expect() { [ "$2" = "$3" ] || surprise "$1：应为 $3，实为 $2" "$1: should be $3, is $2"; }

# ---- people ------------------------------------------------------------------------------------------------------

# enter PERSON NAME PASSWORD: signs in and notes who they are and what they hold.
enter() {
  [ ! -f "$work/$1/me.json" ] || return 0
  mkdir -p "$work/$1"
  printf '%s' "$3" | as "$1" sign-in --name "$2" --password-stdin >/dev/null
  as "$1" me --json >"$work/$1/me.json"
  tell "登录：$2（$(json 'd.person.posts.map((p) => p.unitName).join("、")' <"$work/$1/me.json")）" "signs in: $2"
}
# account N: the Nth account of the ready file signs in.
account() { enter "account-$1" "$(json 'd.accounts[a[0]].name' "$1" <"$ready")" "$(json 'd.accounts[a[0]].password' "$1" <"$ready")"; }
# account_of POST UNIT: the number of an account with this post, by the unit's name; the unit is not asked for where it is empty.
account_of() {
  json 'd.accounts.map((x, i) => (x.posts.some((p) => p.post === a[0] && (!a[1] || p.unit === a[1])) ? String(i) : "")).find(Boolean)' "$@" <"$ready"
}

# holds PERSON POST UNIT: whether they have held this post there since the beginning of our story.
holds() {
  [ -n "$(json 'd.person.posts.some((p) => p.post === a[0] && p.unit === a[1] && p.from <= a[2] && (!p.to || p.to >= a[3])) || ""' \
    "$2" "$3" "$dispatched" "$today" <"$work/$1/me.json")" ]
}

count=0
# holder POST UNIT: finds in $who the person who holds this post; whoever is missing is appointed by the administrator.
holder() {
  number=$(account_of "$1" "$(json 'd.units.find((u) => u.id === a[0]).name' "$2" <"$work/units.json")")
  if [ -n "$number" ]; then
    account "$number"
    who="account-$number"
    ! holds "$who" "$1" "$2" || return 0
  fi
  who="yanshi-$1-$2"
  [ ! -f "$work/$who/me.json" ] || return 0
  count=$((count + 1))
  sign_in="yanshi-$$-$count"
  password=$(node -e 'console.log(require("crypto").randomBytes(12).toString("hex"))')
  printf '%s' "$password" |
    as "$administrator" person add "演示 $1 $count" --sign-in-name "$sign_in" --password-stdin >/dev/null
  as "$administrator" person post "$sign_in" "$1" --unit "$2" --from "$(day -900)" >/dev/null
  enter "$who" "$sign_in" "$password"
  holds "$who" "$1" "$2" || surprise "没有人担任 $1" "nobody holds $1"
}

# seat ACT TASK: finds in $who the person who may do this now. The task itself says it.
seat() {
  seat=$(as "$office" task explain "$2" --json | json 'd.acts.find((x) => x.act === a[0])?.by[0]' "$1")
  [ -n "$seat" ] || surprise "任务现在不能 $1" "the task does not allow $1 now"
  of_seat "$seat"
}
of_seat() { holder "$(printf '%s' "$1" | json 'd.post')" "$(printf '%s' "$1" | json 'd.unit')"; }

# unit KIND NAME: finds in $there the unit of this kind; it is added where the register has none.
note_units() { as "$administrator" unit list --json >"$work/units.json"; }
unit() {
  there=$(json 'd.units.find((u) => u.kind === a[0])?.id' "$1" <"$work/units.json")
  [ -z "$there" ] || return 0
  there=$(as "$administrator" unit add "$2" --kind "$1" --json | json 'd.id')
  note_units
}

standing() { as "$office" task show "$1" --json | json 'd.row.step ?? d.row.status'; }
row_is() { [ "$(standing "$1")" = "$2" ] && echo yes || true; }
draft_of() { as "$office" letter list --task "$1" --status drafted --json | json 'd.letters[0]?.id'; }
delivered_to() { as "$1" inbox --json | json 'd.messages.find((m) => m.letterId === a[0])?.subject' "$2"; }
open_round() { as "$office" round list --plan "$plan" --json | json 'd.rounds.find((r) => r.status === "open")?.period'; }

# ---- the play ----------------------------------------------------------------------------------------------------

url=$(json 'd.url' <"$ready")

step '一、登录：管理员和整改办' '1. Signing in: the administrator and the office'
number=$(account_of administrator '')
[ -n "$number" ] || surprise '就绪文件中没有管理员' 'the ready file knows no administrator'
account "$number"
administrator="account-$number"
today=$(json 'd.today' <"$work/$administrator/me.json")
dispatched=$(day -90)
note_units
unit party-committee 演示市委
unit government 演示市人民政府
unit office 演示整改办
holder office-officer "$there"
office=$who

step '二、导入方案：十九项任务，于九十天前交办，今天补记' '2. The plan comes in: nineteen tasks, dispatched ninety days ago and recorded in arrears'
name="演示方案 $(date +%Y%m%d-%H%M%S)-$$"
result=$(as "$office" plan import "$here/plan.xlsx" --plan "$name" --pack ningbo --yes --on "$dispatched" --late '演示：补录已交办的方案' --json 2>"$work/shown") ||
  surprise "导入失败：$(cat "$work/shown")" 'the import failed'
sed 's/^/   /' "$work/shown"
expect '新增任务 created' "$(printf '%s' "$result" | json 'd.created')" 19
plan=$(printf '%s' "$result" | json 'd.planId')
again=$(as "$office" plan import "$here/plan.xlsx" --plan "$name" --pack ningbo --yes --on "$dispatched" --late '演示：再次导入' --json 2>/dev/null) ||
  surprise '再次导入失败' 'the second import failed'
expect '再次导入：不变 unchanged' "$(printf '%s' "$again" | json 'd.unchanged')" 19
tell "$name：19 项；再次导入同一文件，什么也不改变" 'nineteen tasks; importing the same file again changes nothing'

note_units
tasks=$(as "$office" task list --plan "$plan" --json)
silent=$(printf '%s' "$tasks" | json 'd.tasks.find((t) => t.ref === "05").id')
diligent=$(printf '%s' "$tasks" | json 'd.tasks.find((t) => t.ref === "09").id')
tell '第 05 号任务走完一生，第 09 号只来报一次进展' 'task 05 lives its whole life, task 09 only reports once'

step '三、签收' '3. The lead units receive'
key="yanshi-receipt-$plan"
eventually 60 row_is "$silent" dispatched >/dev/null
seat receive "$silent"
officer=$who
first=$(as "$officer" task receive "$silent" --on "$(day -88)" --late '演示：补记签收' --key "$key" --json | json 'd.commandId + " " + d.sequence')
second=$(as "$officer" task receive "$silent" --on "$(day -88)" --late '演示：补记签收' --key "$key" --json | json 'd.commandId + " " + d.sequence')
expect '同一个键 the same key' "$second" "$first"
tell '05 已签收；用同一个键重复，得到同一个回答' '05 is received; repeated with the same key it gets the same answer'
seat receive "$diligent"
reporter=$who
as "$reporter" task receive "$diligent" --on "$(day -88)" --late '演示：补记签收' >/dev/null
refused wrong-state "$officer" task receive "$silent"

step '四、本期调度：09 报进展，05 没有报' '4. This month: 09 reports, 05 does not'
period=$(eventually 60 open_round)
shown "$reporter" task report "$diligent" --state on-schedule --text '在产企业防渗改造完成六成，按计划推进。'
refused already-reported "$reporter" task report "$diligent" --state ahead --text '再报一次'
missing=$(as "$office" round close "$period" --plan "$plan" --because '演示：提前截止，以便看到提醒函' --json | json 'd.missing.map((t) => t.ref).join(" ")')
case " $missing " in
  *' 09 '*) surprise '09 已报，却在未报之列' '09 reported and is listed as missing' ;;
  *' 05 '*) tell "$period 截止，未报：$missing" "the round is closed; missing: $missing" ;;
  *) surprise '05 未报，却不在未报之列' '05 did not report and is not listed as missing' ;;
esac

step '五、提醒函：起草、签发、送达、签收、回函' '5. The reminder letter: drafted, issued, delivered, received, answered'
letter=$(eventually 90 draft_of "$silent")
refused not-authorised "$office" letter issue "$letter" --yes
of_seat "$(as "$office" letter show "$letter" --json | json 'd.waiting.find((w) => w.act === "issue").by')"
director=$who
shown "$director" letter issue "$letter" --yes
subject=$(eventually 60 delivered_to "$officer" "$letter")
tell "已送达收件箱：$subject" 'delivered to the inbox of the lead unit'
as "$officer" letter receive "$letter" >/dev/null
as "$officer" letter reply "$letter" --text '因人员调整漏报，现已补齐材料，今后按期报送。' >/dev/null
expect '函件 the letter' "$(as "$office" letter show "$letter" --json | json 'd.status')" replied
tell "$(as "$office" letter show "$letter" --json | json 'd.number') 已签收并回函" 'received and answered'

step '六、报告完成，验收' '6. Reported complete, accepted'
seat complete "$silent"
shown "$who" task complete "$silent" --summary '内河码头岸电设施全部改造完成，使用率达到目标。' --on "$(day -60)" --late '演示：补记完成'
seat accept "$silent"
acceptor=$who
shown "$acceptor" task accept "$silent" --opinion '经现场核查，已完成整改，同意销号。' --checked-on "$(day -56)" --on "$(day -55)" --late '演示：补记验收'
expect '环节 step' "$(standing "$silent")" signature

step '七、双签字：党政两位领导，两个人，同一份文本' '7. Two signatures: Party and government, two people, one text'
shown "$office" task text "$silent"
hash=$(as "$office" task text "$silent" --json | json 'd.hash')
refused not-authorised "$officer" task sign "$silent" --text-hash "$hash"
refused stale-text "$acceptor" task sign "$silent" --text-hash "$(printf '%064d' 0)"
refused own-draft "$acceptor" task sign "$silent" --text-hash "$hash"
seat sign "$silent"
leader=$who
shown "$leader" task sign "$silent" --text-hash "$hash" --on "$(day -52)" --late '演示：补记签字'
refused already-signed "$leader" task sign "$silent" --text-hash "$hash"
seat sign "$silent"
[ "$who" != "$leader" ] || surprise '同一人签了两次' 'one person would sign twice'
shown "$who" task sign "$silent" --text-hash "$hash" --on "$(day -51)" --late '演示：补记签字'
expect '环节 step' "$(standing "$silent")" publicity

step '八、公示：五十天前开始，十个工作日早已期满' '8. Publicity: begun fifty days ago, its ten working days are over'
seat publish "$silent"
as "$who" task publish "$silent" --channel 市政府门户网站 --channel 甬江日报 --on "$(day -50)" --late '演示：补记公示' >/dev/null
eventually 90 row_is "$silent" filing >/dev/null
tell '公示期满，任务自己进入备案环节' 'the period is over: by itself the task has gone on to its filing'

step '九、备案，销号' '9. Filed and closed'
seat file "$silent"
shown "$who" task file "$silent" --number "甬备〔$(printf '%s' "$today" | cut -c1-4)〕$$ 号"
expect '状态 status' "$(standing "$silent")" closed
refused wrong-state "$officer" task complete "$silent" --summary '再报一次'

step '十、记录' '10. The record'
shown "$office" task show "$silent"
kinds=$(as "$office" task record "$silent" --json | json 'd.facts.map((f) => f.type).join(" ")')
for kind in TaskPlanned TaskDispatched TaskReceived PeriodMissed RungReached CompletionReported TaskAccepted TaskSigned NoticePublished PublicityEnded TaskFiled TaskClosed; do
  case " $kinds " in *" $kind "*) ;; *) surprise "记录中没有 $kind" "the record lacks $kind" ;; esac
done

printf '\n演示完成：交办、签收、调度、提醒函、完成、验收、双签字、公示、备案、销号。\nDone: the task was dispatched, received, missed a round, was reminded, completed, accepted, signed by two, publicised, filed and closed.\n'
