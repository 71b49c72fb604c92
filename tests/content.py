"""A small content folder that is in order, for tests to break in one place at a time.

It has two case types, a tree, and a field of every kind. `write` makes the folder, `override` puts another file in
it, `replace` changes a few characters and says on which line; `problems` tells what is wrong then.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from helper.checks import check_all
from helper.knowledge import CONTENT, Knowledge, load
from helper.problems import ContentError, Problem

RECORDS = {
    "links": """\
official-rules:
  title: The rules
  url: https://example.com/rules
  publisher: Example
  official: true
  as_of: "2026-05"
forum-thread:
  title: 'A "quoted" thread: part 1'
  urls: {us: "https://example.com/forum", uk: "https://example.co.uk/forum"}
  publisher: Somebody
  official: false
  as_of: about 2024
""",
    "marketplaces": """\
us: {name: {zh: 美国, en: United States}, site: Amazon.com, currency: USD}
uk: {name: {zh: 英国, en: United Kingdom}, site: Amazon.co.uk, currency: GBP}
""",
    "groups": """\
shipments: {role: seller, title: {zh: 货件, en: Shipments}}
refunds: {role: buyer, title: {zh: 退款, en: Refunds}}
""",
    "fields": """\
marketplace: {kind: marketplace, label: {zh: 站点, en: Marketplace}}
order_id:
  kind: code
  label: {zh: 订单编号, en: Order ID}
  pattern: '[0-9]{3}-[0-9]{7}'
  format_hint: {zh: 三位加七位, en: "3 and 7 digits, like 113-4567890"}
  example: 113-4567890
  reference: true
carrier: {kind: text, label: {zh: 承运人, en: Carrier}, example: UPS}
story: {kind: multiline, label: {zh: 经过, en: What happened}}
tracking_numbers:
  kind: lines
  label: {zh: 运单号（每行一个）, en: Tracking numbers (one a line)}
  short: {zh: 运单号, en: Tracking number}
  reference: true
delivered_on: {kind: date, label: {zh: 签收日期, en: Delivery date}, example: "2026-09-18"}
box_count: {kind: integer, label: {zh: 箱数, en: Number of boxes}, reference: true}
amount: {kind: money, label: {zh: 金额, en: Amount}}
proof:
  kind: choice
  label: {zh: 证明, en: Proof}
  options:
    - id: reseller
      label: {zh: 我是经销商, en: I buy from a supplier}
      text: {zh: 发票, en: an invoice}
    - {id: maker, label: {zh: 我自己生产, en: I make the goods}}
supplier: {kind: text, label: {zh: 供应商, en: Supplier}}
msku: {kind: text, label: {zh: 卖家 SKU, en: Your own SKU}, short: {zh: MSKU, en: MSKU}, reference: true}
note: {kind: text, label: {zh: 备注, en: Note}}
shipped: {kind: integer, label: {zh: 发货数量, en: Units shipped}}
received: {kind: integer, label: {zh: 接收数量, en: Units received}}
products:
  kind: rows
  label: {zh: 少收的商品, en: Products short}
  columns:
    - {field: msku, required: true}
    - {field: shipped, required: true}
    - {field: received, required: true}
    - {field: note}
  differences:
    gap: {label: {zh: 少收数量, en: Units missing}, of: [shipped, received]}
""",
    "tree": """\
root: start
common: {seller: [units-missing], buyer: [late-refund]}
questions:
  start:
    question: {zh: 你是谁？, en: "Who are you?"}
    options:
      - {label: {zh: 卖家, en: A seller}, to: what}
      - {label: {zh: 买家, en: A buyer}, hint: {zh: 在亚马逊买东西, en: I buy on Amazon}, to: late-refund}
  what:
    question: {zh: 出了什么事？, en: "What happened?"}
    help: {zh: 选最接近的。, en: Choose the nearest.}
    options:
      - {label: {zh: 少收了, en: 'Units are "missing"'}, to: units-missing}
      - {label: {zh: 还在收, en: It is still Receiving}, to: still-receiving}
      - {label: {zh: 要改数量, en: I want to change a quantity}, to: edit-it}
outcomes:
  still-receiving:
    kind: wait
    title: {zh: 再等等, en: Wait a little}
    steps: [{zh: 看货件页面。, en: Watch the shipment page.}]
    reason: {zh: 还没收完。, en: It is not finished.}
    wait: {days: 30}
    since: {zh: 签收, en: delivery}
    then: units-missing
    sources: [official-rules]
  edit-it:
    kind: tool
    title: {zh: 自己改, en: Change it yourself}
    steps: [{zh: 打开货件。, en: Open the shipment.}]
    reason: {zh: 不用等人。, en: Nobody needs to answer.}
    path: {zh: 库存 → 货件, en: Inventory → Shipments}
    link: forum-thread
    sources: [forum-thread]
""",
    "finder": """\
synonyms: [[refund, money back, 退款, 退钱], [parcel, package, 包裹]]
roles: {seller: [my stock, 我的店], buyer: [i bought, 我买的]}
marketplaces: {us: [amazon.com, 美国站], uk: [amazon.co.uk, 英国站]}
identifiers:
  order: {pattern: '\\d{3}-\\d{7}', fields: {order_id: "{}"}}
  maker: {pattern: 'oem', beside: [made, 生产], fields: {proof: maker, note: "{}"}}
""",
    "faq": """\
- id: how-long
  question: {zh: 要多久？, en: "How long does it take?"}
  answer:
    zh: 见[指南](guide:basics)和[页面](link:forum-thread)。
    en: "[The guide](guide:basics), [units](case:units-missing), [page](link:forum-thread), [start](page:start)."
  sources: [forum-thread]
""",
    "guide/basics": """\
order: 1
title: {zh: 基本知识, en: "The basics: an overview"}
summary: {zh: 先读这个。, en: Read this first.}
checked: "2026-11-22"
sections:
  - id: what
    heading: {zh: 是什么, en: What it is}
    body: {zh: "一段**话**。见[退款](case:late-refund)。", en: "A **text**. See [the refund](case:late-refund)."}
    sources: [official-rules]
""",
    "cases/units-missing": """\
role: seller
group: shipments
title: {zh: 少收了, en: Units are missing}
summary: {zh: 货件关了，少收了。, en: The shipment is closed and short.}
use_when:
  - {zh: 货件已完成。, en: The shipment is Closed.}
not_when:
  - instead: wait
    situation: {zh: 还在接收。, en: It is still Receiving.}
    action: {zh: 先等。, en: Wait.}
    sources: [official-rules]
  - instead: case
    situation: {zh: 你是买家。, en: You are a buyer.}
    action: {zh: 看另一页。, en: See the other page.}
    case: late-refund
before:
  - id: own-count
    do: {zh: 核对自己的记录。, en: Check your own records.}
    done: {zh: 已核对自己的记录。, en: Checked our own records.}
    path: {zh: 库存 → 货件, en: Inventory → Shipments}
    link: forum-thread
    sources: [forum-thread]
  - id: ask-supplier
    do: {zh: 问供应商。, en: Ask the supplier.}
    done: {zh: 已问供应商。, en: Asked the supplier.}
    when: {proof: reseller}
fields:
  - {field: marketplace, required: true}
  - {field: order_id, required: true}
  - {field: delivered_on, required: true}
  - {field: products, required: true}
  - {field: tracking_numbers}
  - {field: carrier}
  - {field: box_count}
  - {field: amount}
  - {field: story, help: {zh: 用英文写, en: In English}}
  - {field: proof, required: true}
  - {field: supplier, required: true, label: {zh: 供应商名称, en: Name of the supplier}, when: {proof: reseller}}
evidence:
  - id: invoice
    need: {zh: 供应商发票。, en: A supplier invoice.}
    attach: {zh: 供应商发票, en: Supplier invoice}
    when: {proof: reseller}
    sources: [official-rules]
  - id: packing-list
    need: {zh: 装箱单。, en: A packing list.}
    attach: {zh: 装箱单, en: Packing list}
windows:
  - id: claim
    action: {zh: 申请调查, en: Ask for research}
    date: delivered_on
    since: {zh: 签收, en: delivery}
    rules:
      - marketplaces: [us]
        latest: {months: 9}
        certainty: reported
        sources: [forum-thread]
      - marketplaces: [uk]
        earliest: {days: 15}
        latest: {days: 60}
        certainty: confirmed
        note: {zh: 以页面为准。, en: The page wins.}
        sources: [official-rules]
message:
  subject:
    zh: 订单 {{ order_id }} 少收 {{ products_gap }} 件
    en: "{{ products_gap }} units missing from {{ order_id }}"
  problem:
    - - zh: 请调查 {{ order_id }} 少收的 {{ products_gap }} 件。
        en: Please find {{ products_gap }} {{ 'unit' if products_gap == 1 else 'units' }} missing from {{ order_id }}.
      - zh: 货件于{{ delivered_on }}送达（{{ marketplace }}）。
        en: It was delivered on {{ delivered_on }} ({{ marketplace }}).
    - each: products
      zh: >-
        {{ n }}. {{ row.msku }}：发出 {{ row.shipped }}，接收 {{ row.received }}，少
        {{ row.gap }}{% if row.note %}，{{ row.note }}{% endif %}
      en: >-
        {{ n }}. {{ row.msku }}: shipped {{ row.shipped }}, received {{ row.received }}, missing
        {{ row.gap }}{% if row.note %}, {{ row.note }}{% endif %}
    - - zh: 承运人 {{ carrier }} 送达 {{ box_count }} 箱。
        en: "{{ carrier }} delivered {{ box_count }} boxes."
      - zh: 价值 {{ amount }}。
        en: The value is {{ amount }}.
    - - zh: "{{ story }}"
        en: "{{ story }}"
    - - when: {proof: reseller}
        zh: 货物购自 {{ supplier }}，以{{ proof }}证明。
        en: We bought the goods from {{ supplier }} and prove it with {{ proof }}.
      - when: {evidence: invoice}
        zh: 附上发票。
        en: The invoice is attached.
    - zh: 运单号：{{ tracking_numbers | join("、") }}。
      en: "Tracking: {{ tracking_numbers | join(', ') }}."
  ask:
    zh: 请更正数量。
    en: Please correct the quantity.
where:
  - label: {zh: 货件页面, en: The shipment page}
    path: {zh: 库存 → 货件, en: Inventory → Shipments}
    link: official-rules
    marketplaces: [us, uk]
    sources: [forum-thread]
next:
  - text: {zh: 亚马逊先调查。, en: Amazon investigates first.}
    sources: [official-rules]
refused:
  - reason: {zh: 发票不够。, en: The invoice covers too few units.}
    answer: {zh: 补发票。, en: Send another.}
tips:
  - text: {zh: 先拍照。, en: Take photos.}
related: [late-refund]
aliases: {zh: [少货], en: [received short]}
checked: "2026-11-22"
example:
  marketplace: us
  order_id: 113-4567890
  delivered_on: "2026-09-18"
  products:
    - {msku: MUG-1, shipped: "120", received: "96"}
    - {msku: MUG-2, shipped: "80", received: "64", note: blue}
  tracking_numbers: [1Z9, 1Z8]
  carrier: UPS
  box_count: "10"
  amount: "45.90"
  story: The pallet was torn.
  proof: reseller
  supplier: ACME
  before: [own-count, ask-supplier]
  evidence: [invoice, packing-list]
""",
    "cases/late-refund": """\
role: buyer
group: refunds
title: {zh: 退款没到, en: The refund is late}
summary: {zh: 退货了，钱没到。, en: You returned it and have no money.}
use_when:
  - {zh: 退货已签收。, en: "The seller's warehouse has the return."}
not_when: []
before: []
fields:
  - {field: order_id, required: true}
evidence: []
message:
  subject: {zh: "订单 {{ order_id }} 的退款", en: "Refund for order {{ order_id }}"}
  problem:
    - {zh: "订单 {{ order_id }} 的退款没有到账。", en: "The refund for order {{ order_id }} has not arrived."}
    - {zh: 我已经把商品寄回。, en: I sent the item back and have the receipt of the drop-off point.}
  ask: {zh: 请退款。, en: Please refund it.}
where:
  - label: {zh: 聊天, en: Chat}
    path: {zh: 帮助 → 聊天, en: Help → Chat}
    sources: [forum-thread]
next:
  - text: {zh: 有人答复。, en: Somebody answers.}
refused: []
tips: []
aliases: {zh: [退款], en: [refund delayed]}
checked: "2026-11-22"
example:
  order_id: 113-4567890
""",
}

PHRASES = {
    "units-missing": """\
少收了三件
货件少了几个
my shipment is missing units
units missing again, who finds them
they received two boxes fewer
""",
    "late-refund": """\
退款还没到
等了两周没退钱
refund still not here
the refund is late by two weeks
where is my refund
""",
}


def write(folder: Path, words: str = "") -> Path:
    """Write the small content into a folder.

    Args:
        folder: where to.
        words: the site's own words, without which no page can be made; the real ones take longest to read.

    Returns:
        The content folder, called `docs` so that messages name files as they do for the real content.
    """
    content = folder / "docs"
    for name, text in RECORDS.items():
        override(content, name, text)
    for name, text in PHRASES.items():
        (content / "phrases").mkdir(exist_ok=True)
        (content / "phrases" / f"{name}.txt").write_text(text, "utf-8")
    override(content, "words", words or "site_name: {zh: 小, en: Small}\n")
    return content


@cache
def small() -> Knowledge:
    """Read the small content, once, with the real words."""
    with TemporaryDirectory() as folder:
        return load(write(Path(folder), (CONTENT / "words.yml").read_text("utf-8")))


def override(content: Path, name: str, text: str) -> None:
    """Put another text in the place of a file."""
    path = content / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def replace(content: Path, name: str, old: str, new: str) -> int:
    """Change a text that stands exactly once in a file.

    Returns:
        The line, counted from 1, on which the change begins.
    """
    path = content / f"{name}.yml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}.yml, not once"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def problems(content: Path) -> list[Problem]:
    """Tell everything that is wrong with a folder, as `case-helper check` would."""
    try:
        return list(check_all(load(content)))
    except ContentError as error:
        return error.problems
