# Written by Precept from the contracts of these tools; do not edit. docs/guide/exports.md says what it promises.
# A value that is null is given as null. Decimals are given as text with at most four digits after the point,
# times as text of RFC 3339, enum constants by name.
package precept

default allow := false

# A whole number that nothing on the way has rounded.
whole(x) if {
    is_number(x)
    x == floor(x)
    x >= -9007199254740991
    x <= 9007199254740991
}

# A decimal that has been given as text, and is compared exactly.
decimal(x) := to_number(x) if {
    is_string(x)
    regex.match(`^-?(0|[1-9][0-9]{0,10})(\.[0-9]{1,4})?$`, x)
}

# A list that a clause would look at to its end.
short_list(x) if {
    is_array(x)
    count(x) <= 1000
}

# not written, so never permitted: shop.ShopTools.cancel
# cannot be expressed: shop.ShopTools.cancel, rule 'a-day-before': 'order.departs - duration('24h')': computed

# tool: shop.ShopTools.find
allow if {
    input.tool == "find"
}

# tool: shop.ShopTools.label
# reads: input["args"]["cabin"], one of the enum Cabin
# reads: input["args"]["code"], text
# reads: input["args"]["n"], a whole number
# reads: input["args"]["nick"], text
# reads: input["args"]["tags"], a list, each element text
allow if {
    input.tool == "label"
    # rule codes: code.startsWith('A*')
    is_string(input["args"]["code"])
    startswith(input["args"]["code"], "A*") == true
    # rule codes: !code.contains('"')
    is_string(input["args"]["code"])
    contains(input["args"]["code"], "\"") == false
    # rule codes: code != 'A*0'
    is_string(input["args"]["code"])
    input["args"]["code"] != "A*0"
    # rule codes: !(code in ['A*1', 'A*2'])
    is_string(input["args"]["code"])
    (input["args"]["code"] in ["A*1", "A*2"]) == false
    # rule sum: 1 <= n && n + 1 <= 10 && !(n * 2 == 6)
    whole(input["args"]["n"])
    1 <= input["args"]["n"]
    whole(input["args"]["n"])
    whole((input["args"]["n"] + 1))
    (input["args"]["n"] + 1) <= 10
    whole(input["args"]["n"])
    whole((input["args"]["n"] * 2))
    (input["args"]["n"] * 2) != 6
    # rule cabin: cabin != Cabin.FIRST && string(cabin) in ['ECONOMY']
    is_string(input["args"]["cabin"])
    input["args"]["cabin"] != "FIRST"
    is_string(input["args"]["cabin"])
    (input["args"]["cabin"] in ["ECONOMY"]) == true
    # rule nick: nick == null || nick != 'x'
    tool_3_part_1
    # rule tags: 'gift' in tags
    short_list(input["args"]["tags"])
    every e in input["args"]["tags"] { is_string(e) }
    ("gift" in input["args"]["tags"]) == true
}

tool_3_part_1 if {
    input["args"]["nick"] == null
}

tool_3_part_1 if {
    is_string(input["args"]["nick"])
    input["args"]["nick"] != "x"
}

# not written, so never permitted: shop.ShopTools.mail
# cannot be expressed: shop.ShopTools.mail, rule 'few': it needs 'limit', which only a guard has

# tool: shop.ShopTools.rebook
# reads: input["facts"]["order"]["departs"], a timestamp
# reads: input["now"], a timestamp
allow if {
    input.tool == "rebook"
    # rule in-time: now < order.departs && now > timestamp('2024-01-01T00:00:00Z')
    time.parse_rfc3339_ns(input["now"]) < time.parse_rfc3339_ns(input["facts"]["order"]["departs"])
    time.parse_rfc3339_ns(input["now"]) > time.parse_rfc3339_ns("2024-01-01T00:00:00Z")
}

# tool: shop.ShopTools.refund
# reads: input["args"]["amount"], a decimal number
# reads: input["args"]["vip"], true or false
# reads: input["facts"]["order"]["ageDays"], a whole number
# reads: input["facts"]["order"]["status"], text
allow if {
    input.tool == "refund"
    # rule small: amount > 0 && amount <= 500.25
    decimal(input["args"]["amount"]) > 0.0
    decimal(input["args"]["amount"]) <= 500.25
    # rule young-or-a-regular: vip || order.ageDays < 30
    tool_6_part_1
    # rule cancelled-orders: never order.getStatus == 'cancelled'
    is_string(input["facts"]["order"]["status"])
    input["facts"]["order"]["status"] != "cancelled"
}

tool_6_part_1 if {
    is_boolean(input["args"]["vip"])
    input["args"]["vip"] == true
}

tool_6_part_1 if {
    whole(input["facts"]["order"]["ageDays"])
    input["facts"]["order"]["ageDays"] < 30
}

# tool: shop.ShopTools.ship
# reads: input["args"]["items"], a list, each element of the type Item
allow if {
    input.tool == "ship"
    # rule cheap: items.all(i, i.price <= 100 || i.sku.matches('^free-[0-9]+$'))
    short_list(input["args"]["items"])
    every element_1 in input["args"]["items"] {
        tool_7_part_1(element_1) == true
    }
    # rule one-is-named: items.exists(i, i.sku == 'a' && !i.sku.endsWith('z'))
    tool_7_part_2
}

tool_7_part_1(element_1) if {
    decimal(element_1["price"]) <= 100.0
}

tool_7_part_1(element_1) if {
    is_string(element_1["sku"])
    regex.match("^free-[0-9]+$", element_1["sku"]) == true
}

tool_7_part_2 if {
    short_list(input["args"]["items"])
    some element_2 in input["args"]["items"]
    is_string(element_2["sku"])
    element_2["sku"] == "a"
    is_string(element_2["sku"])
    endswith(element_2["sku"], "z") == false
}
