namespace Lingtan.Formats;

/// <summary>The tables of facilities, meters and their devices, in an energy folder and in its workbook.</summary>
internal static class EnergyLayouts
{
    private static readonly TableColumn Facility = new("facility", new("设施", "Facility"), new("sites 表中的设施标识", "Identifier of a facility in the table sites"), Required: true, Choices: "facilities");
    private static readonly TableColumn NameZh = new("name.zh", new("名称（中文）", "Name (Chinese)"), new("名称", "Name in Chinese"));
    private static readonly TableColumn NameEn = new("name.en", new("名称（英文）", "Name (English)"), new("英文名称", "Name in English"));
    private static readonly TableColumn MeterId = new("meter", new("计量点", "Meter"), new("计量点编号", "Identifier of the meter"), Required: true, Choices: "meters");
    private static readonly TableColumn Serial = new("serial", new("表号", "Serial"), new("装置编号", "Number of the device"), Required: true);

    /// <summary>Facilities with time zone and grid.</summary>
    public static readonly TableLayout Sites = new("sites", new("站点", "Sites"),
    [
        Facility with { Help = new("设施标识，与清单相同", "Identifier of the facility, as in the inventory"), Choices = null },
        NameZh, NameEn,
        new("zone", new("时区", "Time zone"), new("如 Asia/Shanghai", "Such as Asia/Shanghai"), Required: true),
        new("grid_region", new("区域电网", "Grid region"), new("如 CN-East", "Such as CN-East")),
        new("province", new("省份", "Province"), new("如 CN-ZJ", "Such as CN-ZJ")),
    ]);

    /// <summary>Holidays and worked weekends.</summary>
    public static readonly TableLayout Holidays = new("holidays", new("节假日", "Holidays"),
    [
        Facility,
        new("date", new("日期", "Date"), new("日期", "The day"), ColumnKind.Date, Required: true),
        new("kind", new("种类", "Kind"), new("holiday 放假、working 调休上班", "holiday: off; working: a weekend day that is worked"), Required: true, Choices: "day-kinds"),
    ]);

    /// <summary>Metering points.</summary>
    public static readonly TableLayout Meters = new("meters", new("计量点", "Meters"),
    [
        new("id", new("编号", "Identifier"), new("编号，不含点号", "Identifier without full stops"), Required: true),
        NameZh, NameEn,
        new("medium", new("介质", "Medium"), new("electricity、gas、steam、water、heat、cooling、compressed-air", "electricity, gas, steam, water, heat, cooling or compressed-air"), Required: true, Choices: "media"),
        Facility,
        new("device", new("用能设备", "Equipment"), new("所计量的产线或设备", "The line or equipment whose use it measures")),
        new("parent", new("上级", "Parent"), new("上一级计量点", "The meter one level above"), Choices: "meters"),
        new("kind", new("种类", "Kind"), new("real 实体、virtual 虚拟", "real, or virtual: computed from others"), Choices: "meter-kinds"),
        new("formula", new("公式", "Formula"), new("虚拟表：如 main - 0.5 * pv.export", "For a virtual meter: such as main - 0.5 * pv.export"), ColumnKind.LongText),
        new("interval", new("时段", "Interval"), new("如 15min，空为 15min", "Such as 15min, which empty means")),
        new("supply", new("来源", "Supply"), new("顶层表：purchased 外购、own 自产（由已计量的能源转换），空为 purchased", "At the top of the tree: purchased, or own (made from carriers that are metered themselves); empty is purchased"), Choices: "supplies"),
        new("stamping", new("时标", "Stamping"), new("start 时段起点、end 时段终点", "start or end of the interval, as the device stamps it"), Choices: "stampings"),
    ]);

    /// <summary>What meters count: cumulative counters, or amounts of intervals.</summary>
    public static readonly TableLayout Registers = new("registers", new("计数器", "Registers"),
    [
        MeterId,
        new("id", new("通道", "Channel"), new("如 import", "Such as import"), Required: true),
        new("unit", new("单位", "Unit"), new("如 kWh、Nm3", "Such as kWh or Nm3"), Required: true, Choices: "units"),
        new("direction", new("方向", "Direction"), new("consumption 用能、generation 发电、charge 充电、discharge 放电", "consumption, generation, charge or discharge"), Required: true, Choices: "directions"),
        new("emission_source", new("排放源", "Emission source"), new("清单中的排放源标识", "Identifier of the source in the inventory")),
        new("highest_rate", new("最大负荷", "Highest rate"), new("每小时最多计数，倍率之后", "The most it can count in an hour, after the multiplier"), ColumnKind.Number),
        new("sends", new("读数", "Sends"), new("counter 累计示数、amounts 每个时段的用量，空为 counter；时段由计量点的时段与时标确定", "counter: a cumulative counter; amounts: what was counted in each interval, which interval and stamping of the meter tell; empty is counter"), Choices: "sendings"),
    ]);

    /// <summary>Momentary values.</summary>
    public static readonly TableLayout Gauges = new("gauges", new("瞬时量", "Gauges"),
    [
        MeterId,
        new("id", new("通道", "Channel"), new("如 power", "Such as power"), Required: true),
        new("unit", new("单位", "Unit"), new("如 kW、V", "Such as kW or V"), Required: true, Choices: "units"),
        new("lowest", new("下限", "Lowest"), new("可能的最低值", "Lowest value that can be real"), ColumnKind.Number),
        new("highest", new("上限", "Highest"), new("可能的最高值", "Highest value that can be real"), ColumnKind.Number),
    ]);

    /// <summary>Devices at metering points.</summary>
    public static readonly TableLayout Installations = new("installations", new("装置", "Installations"),
    [
        MeterId, Serial,
        new("from", new("安装", "From"), new("开始计量的时刻，如 2025-03-01T08:00+08:00；无偏移则为设施当地时间", "When it began to count, such as 2025-03-01T08:00+08:00; local time of the facility without an offset"), Required: true),
        new("to", new("拆除", "To"), new("拆除时刻，在用则空", "When it was removed; empty while it is there")),
        new("current_ratio", new("电流变比", "Current ratio"), new("如 40，空为 1", "Such as 40; empty is 1"), ColumnKind.Number),
        new("voltage_ratio", new("电压变比", "Voltage ratio"), new("如 100，空为 1", "Such as 100; empty is 1"), ColumnKind.Number),
        new("side", new("侧", "Side"), new("读数为 primary 一次侧或 secondary 二次侧", "primary or secondary: on which side readings are"), Choices: "sides"),
        new("multiplier", new("倍率", "Multiplier"), new("所记的倍率，须等于变比之积", "The multiplier as written down; must be the product of the ratios"), ColumnKind.Number),
        new("accuracy", new("准确度", "Accuracy"), new("如 0.5S", "Such as 0.5S")),
    ]);

    /// <summary>Opening and closing readings of counters.</summary>
    public static readonly TableLayout Fits = new("fits", new("底度", "Fits"),
    [
        MeterId, Serial,
        new("register", new("通道", "Channel"), new("计数器标识", "Identifier of the register"), Required: true),
        new("opening", new("底度", "Opening"), new("安装时的读数", "What it showed at installation"), ColumnKind.Number, Required: true),
        new("closing", new("止度", "Closing"), new("拆除时的读数", "What it showed at removal"), ColumnKind.Number),
        new("roll_over", new("满码", "Roll-over"), new("归零处，如 100000000", "The reading that is shown as zero again, such as 100000000"), ColumnKind.Number),
    ]);

    /// <summary>Verification and calibration certificates.</summary>
    public static readonly TableLayout Certificates = new("certificates", new("检定证书", "Certificates of meters"),
    [
        MeterId, Serial,
        new("number", new("证书编号", "Number"), new("证书编号", "Number of the certificate"), Required: true),
        new("date", new("检定日期", "Date"), new("检定日期", "Day of the verification"), ColumnKind.Date, Required: true),
        new("due", new("有效期止", "Due"), new("有效末日", "Last day on which it is valid"), ColumnKind.Date, Required: true),
        new("passed", new("合格", "Passed"), new("yes 或 no，空为 yes", "yes or no; empty is yes"), Choices: "yes-no"),
    ]);
}
