using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes in files of meter data and in their profiles.</summary>
public static class MeterFilesFaults
{
    /// <summary>A setting of a profile that is missing, unknown or out of its range.</summary>
    public static readonly FaultCode Setting = new("meter-file-setting", new("抄表文件设置有误", "Wrong setting of a profile for meter files"));

    /// <summary>A file without the sheet or the columns that its profile names.</summary>
    public static readonly FaultCode LayoutWrong = new("meter-file-layout", new("抄表文件与设置不符", "Meter file does not have the layout of its profile"));

    /// <summary>A row that does not say which meter it is about.</summary>
    public static readonly FaultCode PointMissing = new("meter-file-point", new("抄表文件缺少计量点", "Row without a meter"));

    /// <summary>A text that is no point in time, or a time that the zone does not have.</summary>
    public static readonly FaultCode TimeWrong = new("meter-file-time", new("抄表文件的时刻有误", "Wrong time in a meter file"));

    /// <summary>A text that is no number.</summary>
    public static readonly FaultCode ValueWrong = new("meter-file-value", new("抄表文件的数值有误", "Wrong value in a meter file"));
}
