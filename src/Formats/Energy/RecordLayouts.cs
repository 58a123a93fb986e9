namespace Lingtan.Formats;

/// <summary>The tables of connections and of what people record about readings, in an energy folder and in its workbook.</summary>
internal static class RecordLayouts
{
    private static readonly TableColumn MeterId = new("meter", new("计量点", "Meter"), new("计量点编号", "Identifier of the meter"), Required: true, Choices: "meters");
    private static readonly TableColumn Register = new("register", new("通道", "Channel"), new("计数器标识", "Identifier of the register"), Required: true);
    private static readonly TableColumn Author = new("author", new("记录人", "Author"), new("记录人", "Who recorded it"), Required: true);

    /// <summary>Devices as drivers reach them.</summary>
    public static readonly TableLayout Connections = new("connections", new("连接", "Connections"),
    [
        new("id", new("编号", "Identifier"), new("编号", "Identifier"), Required: true),
        new("protocol", new("协议", "Protocol"), new("如 modbus-tcp", "Such as modbus-tcp"), Required: true),
        new("host", new("地址", "Host"), new("主机名或地址", "Name or address")),
        new("port", new("端口", "Port"), new("端口", "Port")),
        new("settings", new("设置", "Settings"), new("如 unit=3; map=eastron/sdm630-modbus-v2", "Such as unit=3; map=eastron/sdm630-modbus-v2"), ColumnKind.LongText),
        new("interval", new("周期", "Interval"), new("读取周期，如 60s，空为 60s", "How often it is read, such as 60s, which empty means")),
    ]);

    /// <summary>Which point becomes which channel.</summary>
    public static readonly TableLayout Points = new("points", new("测点", "Points"),
    [
        new("connection", new("连接", "Connection"), new("连接编号", "Identifier of the connection"), Required: true, Choices: "connections"),
        new("point", new("测点", "Point"), new("驱动给出的测点名", "Name of the point as the driver gives it"), Required: true),
        MeterId,
        new("channel", new("通道", "Channel"), new("计数器或瞬时量标识", "Identifier of the register or gauge"), Required: true),
        new("factor", new("系数", "Factor"), new("换算单位或符号，空为 1；不是倍率", "For unit or sign; empty is 1. Not a ratio of transformers"), ColumnKind.Number),
    ]);

    /// <summary>Energy that no counter counted.</summary>
    public static readonly TableLayout Additions = new("additions", new("追补", "Additions"),
    [
        new("id", new("编号", "Identifier"), new("编号", "Identifier"), Required: true),
        MeterId, Register,
        new("start", new("起", "Start"), new("时刻", "From when"), Required: true),
        new("end", new("止", "End"), new("时刻", "Until when"), Required: true),
        new("amount", new("数量", "Amount"), new("以通道单位计；退补为负", "In the unit of the register; negative where too much was counted"), ColumnKind.Number, Required: true),
        new("reason", new("原因", "Reason"), new("bypass、meter-de-energized、meter-fault、reset、no-device、wrong-multiplier、wrong-wiring、other", "bypass, meter-de-energized, meter-fault, reset, no-device, wrong-multiplier, wrong-wiring or other"), Required: true, Choices: "addition-reasons"),
        Author,
        new("recorded", new("记录时刻", "Recorded"), new("记录时刻", "When it was recorded"), Required: true),
        new("note", new("说明", "Note"), new("数量如何得出，有何依据", "How the amount was found, and what proves it"), ColumnKind.LongText),
    ]);

    /// <summary>Readings that a person settled.</summary>
    public static readonly TableLayout Settlements = new("settlements", new("裁定", "Settlements"),
    [
        MeterId, Register,
        new("at", new("读数时刻", "At"), new("读数的时刻", "Time of the reading"), Required: true),
        new("value", new("数值", "Value"), new("采信的数值；空：弃用该读数", "The value that counts; empty: the reading is set aside"), ColumnKind.Number),
        new("rule", new("理由", "Rule"), new("理由", "Why"), Required: true),
        Author,
        new("when", new("裁定时刻", "When"), new("裁定时刻", "When it was decided"), Required: true),
    ]);

    /// <summary>Products made.</summary>
    public static readonly TableLayout Products = new("products", new("产品产量", "Products"),
    [
        new("facility", new("设施", "Facility"), new("设施标识", "Identifier of the facility"), Required: true, Choices: "facilities"),
        new("product", new("产品", "Product"), new("产品标识", "Identifier of the product"), Required: true),
        new("period", new("期间", "Period"), new("2025-03 等（文本）", "Such as 2025-03, as text"), Required: true),
        new("quantity", new("产量", "Quantity"), new("数量", "The amount"), ColumnKind.Number, Required: true),
        new("unit", new("单位", "Unit"), new("计量单位", "Unit of measurement"), Required: true, Choices: "units"),
    ]);

    /// <summary>What suppliers billed.</summary>
    public static readonly TableLayout Invoices = new("invoices", new("发票", "Invoices"),
    [
        MeterId with { Help = new("所计费的计量点，通常为关口表", "The meter whose flow is billed, mostly that at the gate") },
        Register with { Help = new("计数器标识，空为主计数器", "Identifier of the register; empty is the main one"), Required = false },
        new("number", new("发票号", "Number"), new("发票号码", "Number of the invoice"), Required: true),
        new("first_day", new("首日", "First day"), new("计费首日", "First day that is billed"), ColumnKind.Date, Required: true),
        new("last_day", new("末日", "Last day"), new("计费末日（含）", "Last day that is billed, included"), ColumnKind.Date, Required: true),
        new("quantity", new("数量", "Quantity"), new("数量；红字发票为负", "The amount; negative on a credit note"), ColumnKind.Number, Required: true),
        new("unit", new("单位", "Unit"), new("计量单位", "Unit of measurement"), Required: true, Choices: "units"),
        new("note", new("说明", "Note"), new("供方、合同等", "Supplier, contract and the like"), ColumnKind.LongText),
    ]);
}
