using Lingtan.Metering;

namespace Lingtan.Formats;

/// <summary>The fixed vocabularies of the energy side.</summary>
internal static class EnergyWords
{
    /// <summary>What flows.</summary>
    public static readonly Words<Medium> Media = new(
        (Medium.Electricity, ["electricity", "电", "电力"]),
        (Medium.Gas, ["gas", "燃气", "天然气"]),
        (Medium.Steam, ["steam", "蒸汽"]),
        (Medium.Water, ["water", "水"]),
        (Medium.Heat, ["heat", "热", "热量"]),
        (Medium.Cooling, ["cooling", "冷", "冷量"]),
        (Medium.CompressedAir, ["compressed-air", "压缩空气"]));

    /// <summary>Which way registers count.</summary>
    public static readonly Words<FlowDirection> Directions = new(
        (FlowDirection.Consumption, ["consumption", "用能", "用电", "正向"]),
        (FlowDirection.Generation, ["generation", "发电", "上网", "反向"]),
        (FlowDirection.Charge, ["charge", "充电"]),
        (FlowDirection.Discharge, ["discharge", "放电"]));

    /// <summary>What the readings of registers are.</summary>
    public static readonly Words<Sending> Sendings = new((Sending.Counter, ["counter", "示数", "累计"]), (Sending.Amounts, ["amounts", "时段量"]));

    /// <summary>Which end of an interval is stamped.</summary>
    public static readonly Words<Stamping> Stampings = new((Stamping.Start, ["start", "起点"]), (Stamping.End, ["end", "终点"]));

    /// <summary>Where flows come from.</summary>
    public static readonly Words<Supply> Supplies = new((Supply.Purchased, ["purchased", "外购"]), (Supply.Own, ["own", "自产"]));

    /// <summary>Sides of instrument transformers.</summary>
    public static readonly Words<ValueSide> Sides = new((ValueSide.Primary, ["primary", "一次侧"]), (ValueSide.Secondary, ["secondary", "二次侧"]));

    /// <summary>What is different about a day.</summary>
    public static readonly Words<SiteDayKind> DayKinds = new((SiteDayKind.Holiday, ["holiday", "放假", "节假日"]), (SiteDayKind.Working, ["working", "上班", "调休上班"]));

    /// <summary>Real and virtual meters.</summary>
    public static readonly Words<MeterKind> MeterKinds = new((MeterKind.Real, ["real", "实体"]), (MeterKind.Virtual, ["virtual", "虚拟"]));

    /// <summary>Why energy is added.</summary>
    public static readonly Words<AdditionReason> Reasons = new(
        (AdditionReason.Bypass, ["bypass", "旁路"]),
        (AdditionReason.MeterDeEnergized, ["meter-de-energized", "表计失电"]),
        (AdditionReason.MeterFault, ["meter-fault", "表计故障"]),
        (AdditionReason.Reset, ["reset", "清零"]),
        (AdditionReason.NoDevice, ["no-device", "换表空档"]),
        (AdditionReason.NoAmount, ["no-amount", "缺量"]),
        (AdditionReason.WrongMultiplier, ["wrong-multiplier", "倍率差错"]),
        (AdditionReason.WrongWiring, ["wrong-wiring", "接线差错"]),
        (AdditionReason.Other, ["other", "其他"]));

    /// <summary>What alarm rules look at.</summary>
    public static readonly Words<AlarmMeasure> Measures = new(
        (AlarmMeasure.Load, ["load", "负荷"]),
        (AlarmMeasure.BlockDemand, ["block-demand", "区间需量"]),
        (AlarmMeasure.SlidingDemand, ["sliding-demand", "滑差需量"]),
        (AlarmMeasure.Consumption, ["consumption", "用量"]),
        (AlarmMeasure.PowerFactor, ["power-factor", "功率因数"]),
        (AlarmMeasure.DataAge, ["data-age", "数据中断"]),
        (AlarmMeasure.UploadRate, ["upload-rate", "上传率"]),
        (AlarmMeasure.Substituted, ["substituted", "替代比例"]),
        (AlarmMeasure.Gauge, ["gauge", "模拟量"]));

    /// <summary>Sides of a threshold.</summary>
    public static readonly Words<AlarmSide> AlarmSides = new((AlarmSide.Above, ["above", "高于"]), (AlarmSide.Below, ["below", "低于"]));

    /// <summary>Levels of alarms.</summary>
    public static readonly Words<AlarmLevel> Levels = new((AlarmLevel.Info, ["info", "提示"]), (AlarmLevel.Warning, ["warning", "警告"]), (AlarmLevel.Critical, ["critical", "严重"]));

    /// <summary>Whether commands wait for a person.</summary>
    public static readonly Words<LimitMode> Modes = new((LimitMode.Proposed, ["proposed", "人工确认"]), (LimitMode.Automatic, ["automatic", "自动"]));

    /// <summary>Yes and no.</summary>
    public static readonly Words<Answer> Answers = new((Answer.Yes, ["yes", "是", "合格"]), (Answer.No, ["no", "否", "不合格"]));
}

/// <summary>Whether a meter has devices or a formula.</summary>
internal enum MeterKind
{
    /// <summary>It has devices.</summary>
    Real,

    /// <summary>It is computed from others.</summary>
    Virtual,
}

/// <summary>Yes or no.</summary>
internal enum Answer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
