namespace Lingtan.Formats;

/// <summary>The tables of alarms and load limits, in an energy folder and in its workbook.</summary>
internal static class RuleLayouts
{
    private static readonly TableColumn Id = new("id", new("编号", "Identifier"), new("编号", "Identifier"), Required: true);
    private static readonly TableColumn NameZh = new("name.zh", new("名称（中文）", "Name (Chinese)"), new("名称", "Name in Chinese"));
    private static readonly TableColumn NameEn = new("name.en", new("名称（英文）", "Name (English)"), new("英文名称", "Name in English"));
    private static readonly TableColumn MeterId = new("meter", new("计量点", "Meter"), new("计量点编号", "Identifier of the meter"), Required: true, Choices: "meters");
    private static readonly TableColumn Channel = new("channel", new("通道", "Channel"), new("计数器或瞬时量；空为主计数器", "Register or gauge; empty is the main register"));

    /// <summary>Alarm rules.</summary>
    public static readonly TableLayout AlarmRules = new("alarm_rules", new("告警规则", "Alarm rules"),
    [
        Id, NameZh, NameEn, MeterId, Channel,
        new("measure", new("监测量", "Measure"), new("load、block-demand、sliding-demand、consumption、power-factor、data-age、upload-rate、substituted、gauge", "load, block-demand, sliding-demand, consumption, power-factor, data-age, upload-rate, substituted or gauge"), Required: true, Choices: "alarm-measures"),
        new("side", new("方向", "Side"), new("above 高于、below 低于阈值时告警", "above or below the threshold"), Required: true, Choices: "alarm-directions"),
        new("threshold", new("阈值", "Threshold"), new("阈值", "The threshold"), ColumnKind.Number, Required: true),
        new("unit", new("单位", "Unit"), new("如 kW；比例为 %", "Such as kW; % for shares"), Choices: "units"),
        new("hysteresis", new("回差", "Hysteresis"), new("恢复须越过阈值多少，空为 0", "How far it must come back beyond the threshold; empty is 0"), ColumnKind.Number),
        new("raise_after", new("告警延时", "Raise after"), new("越限多久才告警，如 5min", "How long beyond before it is told, such as 5min")),
        new("clear_after", new("恢复延时", "Clear after"), new("恢复多久才解除，如 10min", "How long back before it ends, such as 10min")),
        new("window", new("时间窗", "Window"), new("需量 15min；用量与替代 1h、1d、31d；空为 15min", "15min for demand; 1h, 1d or 31d (a month) for consumption and substitution; empty is 15min")),
        new("level", new("级别", "Level"), new("info、warning、critical", "info, warning or critical"), Choices: "alarm-levels"),
        new("schedule", new("时段", "Schedule"), new("如 mon-fri 08:00-20:00；空为任何时候", "Such as mon-fri 08:00-20:00; empty is any time")),
        new("escalation", new("升级", "Escalation"), new("如 30min=role:administrator; 2h=team@example.org", "Such as 30min=role:administrator; 2h=team@example.org"), ColumnKind.LongText),
    ]);

    /// <summary>Times in which meters are worked on.</summary>
    public static readonly TableLayout Maintenance = new("maintenance", new("检修", "Maintenance"),
    [
        MeterId with { Help = new("计量点编号；其下各表同样暂停", "Identifier of the meter; those below it rest too") },
        new("from", new("起", "From"), new("时刻", "From when"), Required: true),
        new("to", new("止", "To"), new("时刻", "Until when"), Required: true),
        new("author", new("记录人", "Author"), new("记录人", "Who said so"), Required: true),
        new("reason", new("原因", "Reason"), new("原因", "Why"), Required: true),
    ]);

    /// <summary>Loads to be kept below a target.</summary>
    public static readonly TableLayout Limits = new("limits", new("限荷", "Limits"),
    [
        Id, NameZh, NameEn, MeterId, Channel,
        new("target", new("目标", "Target"), new("不得超过的负荷", "The load not to be exceeded"), ColumnKind.Number, Required: true),
        new("reserve", new("余量", "Reserve"), new("放开后仍须低于目标多少，空为 0", "How far below the target it must stay when something is let on again; empty is 0"), ColumnKind.Number),
        new("unit", new("单位", "Unit"), new("如 kW", "Such as kW"), Required: true, Choices: "units"),
        new("mode", new("方式", "Mode"), new("proposed 人工确认、automatic 自动；空为 proposed", "proposed (a person lets commands go) or automatic; empty is proposed"), Choices: "limit-modes"),
        new("role", new("授权角色", "Role"), new("可下发指令的角色", "Role that may let commands go"), Required: true),
    ]);

    /// <summary>What may be done to lower a load.</summary>
    public static readonly TableLayout LimitActions = new("limit_actions", new("限荷措施", "Limit actions"),
    [
        new("limit", new("限荷", "Limit"), new("限荷规则编号", "Identifier of the limit"), Required: true, Choices: "limits"),
        Id,
        new("priority", new("优先级", "Priority"), new("数值小者先执行", "The lowest goes first"), Required: true),
        new("connection", new("连接", "Connection"), new("连接编号", "Identifier of the connection"), Required: true, Choices: "connections"),
        new("point", new("测点", "Point"), new("写入的测点", "The point that is written"), Required: true),
        new("value", new("压减值", "Value"), new("压减时写入", "What is written to lower the load"), ColumnKind.Number, Required: true),
        new("release", new("放开值", "Release"), new("放开时写入", "What is written to undo it"), ColumnKind.Number, Required: true),
        new("relief", new("压减量", "Relief"), new("预计减少的负荷", "By how much the load is expected to fall"), ColumnKind.Number, Required: true),
        new("least_on", new("最短运行", "Least on"), new("再次压减前至少运行，如 10min", "How long it must have been on before, such as 10min")),
        new("least_off", new("最短停止", "Least off"), new("放开前至少停止，如 10min", "How long it must stay lowered, such as 10min")),
        new("interlock", new("联锁", "Interlock"), new("如 boiler.pressure < 0.8；多个用分号分隔", "Such as boiler.pressure < 0.8; several separated by semicolons"), ColumnKind.LongText),
        new("read_back", new("回读", "Read back"), new("回读测点；空为写入的测点", "The point that shows it; empty is the point that is written")),
        new("time_out", new("时限", "Time-out"), new("执行并回读的时限，空为 60s", "Time for carrying out and reading back; empty is 60s")),
        new("select", new("先选择", "Select"), new("yes：先选择后执行", "yes: select before operate"), Choices: "yes-no"),
    ]);
}
