using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What can be wrong with meters, register maps and blocks of readings.</summary>
public static class MeteringFaults
{
    /// <summary>Two meters, or two channels of one meter, have the same identifier.</summary>
    public static readonly FaultCode IdDuplicate = new("meter-id-duplicate", new("计量点或通道编号重复", "Identifier of a meter or channel used twice"));

    /// <summary>A register counts in a unit that its medium is not counted in.</summary>
    public static readonly FaultCode UnitWrong = new("meter-unit", new("介质与单位不符", "Unit does not fit the medium"));

    /// <summary>The lowest value of a gauge lies above its highest.</summary>
    public static readonly FaultCode LimitsWrong = new("meter-limits", new("上下限颠倒", "Limits of a gauge reversed"));

    /// <summary>A ratio is not above zero, or the stated multiplier is not the product of the ratios.</summary>
    public static readonly FaultCode MultiplierWrong = new("meter-multiplier", new("倍率有误", "Wrong multiplier"));

    /// <summary>Values that already hold the ratios of the transformers are to be multiplied again, or secondary ones are not multiplied at all.</summary>
    public static readonly FaultCode MultiplierTwice = new("meter-multiplier-side", new("一次侧、二次侧与倍率不符", "Primary or secondary side contradicts the multiplier"));

    /// <summary>A meter has neither device nor formula, or both.</summary>
    public static readonly FaultCode InstallationMissing = new("meter-installation-missing", new("计量点缺少装置", "Meter without a device"));

    /// <summary>A device is removed before it is installed, or installed before the one before it is removed.</summary>
    public static readonly FaultCode InstallationDates = new("meter-installation-dates", new("装拆时间有误", "Dates of a device wrong"));

    /// <summary>No opening reading is known for a register of a device.</summary>
    public static readonly FaultCode OpeningMissing = new("meter-opening-missing", new("缺少底度", "Opening reading missing"));

    /// <summary>No closing reading is known for a register of a removed device.</summary>
    public static readonly FaultCode ClosingMissing = new("meter-closing-missing", new("缺少止度", "Closing reading missing"));

    /// <summary>The width of a counter is not above zero, or a reading lies beyond it.</summary>
    public static readonly FaultCode RollOverWrong = new("meter-roll-over", new("计数器满码值有误", "Wrong width of a counter"));

    /// <summary>Opening, closing or width of a register that sends amounts.</summary>
    public static readonly FaultCode FitOfAmounts = new("meter-fit-of-amounts", new("时段量没有底度", "Opening reading of a register that sends amounts"));

    /// <summary>A register that the metering point does not have.</summary>
    public static readonly FaultCode RegisterUnknown = new("meter-register-unknown", new("通道不存在", "Unknown register"));

    /// <summary>A certificate expires before it was issued.</summary>
    public static readonly FaultCode CertificateDates = new("meter-certificate-dates", new("证书日期颠倒", "Dates of a certificate reversed"));

    /// <summary>A text that is no accuracy class.</summary>
    public static readonly FaultCode AccuracyUnreadable = new("meter-accuracy-unreadable", new("准确度等级无法识别", "Unreadable accuracy class"));

    /// <summary>The meter one level above does not exist.</summary>
    public static readonly FaultCode ParentUnknown = new("meter-parent-unknown", new("上级计量点不存在", "Unknown meter one level above"));

    /// <summary>A meter stands above itself.</summary>
    public static readonly FaultCode ParentCycle = new("meter-parent-cycle", new("计量点上下级成环", "Meter above itself"));

    /// <summary>A meter measures another medium than the meter one level above.</summary>
    public static readonly FaultCode ParentMedium = new("meter-parent-medium", new("上下级介质不同", "Medium differs from the level above"));

    /// <summary>A formula names a meter or register that does not exist.</summary>
    public static readonly FaultCode FormulaMeterUnknown = new("meter-formula-unknown", new("公式所指计量点不存在", "Formula names an unknown meter"));

    /// <summary>A virtual meter is computed from itself.</summary>
    public static readonly FaultCode FormulaCycle = new("meter-formula-cycle", new("虚拟表公式成环", "Virtual meter computed from itself"));

    /// <summary>A formula adds what is counted in other units.</summary>
    public static readonly FaultCode FormulaUnit = new("meter-formula-unit", new("公式单位不一致", "Formula adds different units"));

    /// <summary>A word where one of a few was expected.</summary>
    public static readonly FaultCode WordUnknown = new("meter-word", new("不认识的取值", "Unknown word in a file about meters"));

    /// <summary>A value in a register map that is no number, or one out of its range.</summary>
    public static readonly FaultCode MapValue = new("meter-map-value", new("寄存器表数值有误", "Wrong value in a register map"));

    /// <summary>A point of a register map named twice, or one that does not exist.</summary>
    public static readonly FaultCode MapPoint = new("meter-map-point", new("寄存器表测点重复或不存在", "Point of a register map repeated or unknown"));

    /// <summary>The unit of a point cannot be read.</summary>
    public static readonly FaultCode MapUnit = new("meter-map-unit", new("寄存器表单位无法识别", "Unit in a register map unreadable"));

    /// <summary>A register map without an example, or one that decodes to something else than its example says.</summary>
    public static readonly FaultCode MapExample = new("meter-map-example", new("寄存器表示例不符", "Example of a register map does not agree"));

    /// <summary>A block of readings that is cut off, changed or of an unknown version.</summary>
    public static readonly FaultCode BlockDamaged = new("readings-block-damaged", new("读数块损坏", "Block of readings damaged"));

    /// <summary>A recorded addition without amount, time or reason.</summary>
    public static readonly FaultCode AdditionWrong = new("readings-addition-wrong", new("追补记录有误", "Wrong recorded addition"));

    /// <summary>A fault of a simulated meter that cannot be read.</summary>
    public static readonly FaultCode SimulationWrong = new("meter-simulation", new("模拟故障无法识别", "Fault of a simulated meter unreadable"));

    /// <summary>A facility that is not set up on the energy side.</summary>
    public static readonly FaultCode FacilityUnknown = new("meter-facility-unknown", new("能源侧没有该设施", "Facility not set up on the energy side"));

    /// <summary>A row about a meter that does not exist.</summary>
    public static readonly FaultCode MeterUnknown = new("meter-unknown", new("计量点不存在", "Unknown meter"));

    /// <summary>A row about a device that is not installed at the meter.</summary>
    public static readonly FaultCode DeviceUnknown = new("meter-device-unknown", new("该计量点没有此装置", "Device not installed at the meter"));

    /// <summary>A point of a connection that does not exist.</summary>
    public static readonly FaultCode ConnectionUnknown = new("meter-connection-unknown", new("连接不存在", "Unknown connection"));

    /// <summary>A point multiplied by zero.</summary>
    public static readonly FaultCode PointFactor = new("meter-point-factor", new("测点系数为零", "Point multiplied by zero"));

    /// <summary>Two rows that say the same thing.</summary>
    public static readonly FaultCode RowTwice = new("meter-row-twice", new("同一内容出现两次", "The same thing said twice"));

    /// <summary>A virtual meter is to be read, or something is recorded about its readings.</summary>
    public static readonly FaultCode VirtualRead = new("meter-virtual-read", new("虚拟表没有读数", "A virtual meter has no readings"));

    /// <summary>A formula that cannot be read, or one where there must be none.</summary>
    public static readonly FaultCode FormulaUnreadable = new("meter-formula-unreadable", new("虚拟表公式无法识别", "Formula of a virtual meter unreadable"));

    /// <summary>The length of an interval is not a whole part of an hour.</summary>
    public static readonly FaultCode IntervalWrong = new("meter-interval", new("采集时段长度有误", "Wrong length of an interval"));

    /// <summary>A text that is no point in time.</summary>
    public static readonly FaultCode TimeUnreadable = new("meter-time-unreadable", new("时刻无法识别", "Unreadable time"));

    /// <summary>A settled reading without author or reason, or with a value no device can give.</summary>
    public static readonly FaultCode SettlementWrong = new("readings-settlement-wrong", new("读数裁定有误", "Wrong settlement of a reading"));

    /// <summary>An alarm rule that its meter cannot serve, or a time of maintenance that ends before it begins.</summary>
    public static readonly FaultCode AlarmWrong = new("meter-alarm-wrong", new("告警规则或检修时段有误", "Wrong alarm rule or time of maintenance"));

    /// <summary>A limit or one of its actions that cannot work.</summary>
    public static readonly FaultCode LimitWrong = new("meter-limit-wrong", new("限荷规则有误", "Wrong load limit"));

    /// <summary>An action of a limit that does not exist.</summary>
    public static readonly FaultCode LimitUnknown = new("meter-limit-unknown", new("限荷规则不存在", "Unknown load limit"));

    /// <summary>An invoice that ends before it begins.</summary>
    public static readonly FaultCode InvoiceWrong = new("meter-invoice-wrong", new("发票期间有误", "Wrong time of an invoice"));

    /// <summary>An emission source that the inventory does not have.</summary>
    public static readonly FaultCode SourceUnknown = new("meter-source-unknown", new("清单没有该排放源", "Emission source not in the inventory"));

    /// <summary>A month that cannot be closed.</summary>
    public static readonly FaultCode ClosingRefused = new("readings-closing-refused", new("月份不能关账", "Month cannot be closed"));
}
